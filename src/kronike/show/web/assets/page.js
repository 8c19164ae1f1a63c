"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept: the page works without */ } };

  // Keys. Single keys can be turned off, and never act while something is being typed.
  const help = one("#help");
  const keysOn = one("#keys-on");
  keysOn.checked = recall("kronike-keys") !== "off";
  keysOn.addEventListener("change", () => keep("kronike-keys", keysOn.checked ? "on" : "off"));
  one("#help-close").addEventListener("click", () => help.close());
  one("#help-open")?.addEventListener("click", () => help.showModal());

  const stops = () => all(document.body.classList.contains("index") ? ".entry:not([hidden])" : "#text .sentence[id]");
  const step = (by) => {
    const places = stops();
    if (!places.length) return;
    const here = places.findIndex((place) => place.contains(document.activeElement));
    const next = here < 0 ? (by > 0 ? nearest(places) : places.length - 1) : here + by;
    const place = places[Math.max(0, Math.min(places.length - 1, next))];
    place.tabIndex = -1;
    place.focus();
    place.scrollIntoView({ block: "nearest" });
  };
  const nearest = (places) => Math.max(0, places.findIndex((place) => place.getBoundingClientRect().bottom > 0));
  const openHere = (event) => {
    if (document.activeElement?.matches(".entry")) {
      event.preventDefault();
      document.activeElement.querySelector(".open-words").click();
    }
  };
  const actions = {
    j: () => step(1),
    k: () => step(-1),
    Enter: openHere,
    "/": (event) => { const box = one("#filter-words"); if (box) { event.preventDefault(); box.focus(); box.select(); } },
    "?": () => help.showModal(),
    u: () => one(".report .brand a")?.click(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, select, textarea, dialog, [contenteditable]");
    if (event.key === "Escape" && event.target.id === "filter-words") { event.target.value = ""; filter(); event.target.blur(); }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(keysOn.checked || event.key === "Enter")) return;
    actions[event.key]?.(event);
  });

  // The filter of the chronicle; its state stands in the address, so that it can be shared and comes back.
  const form = one("#filter");
  const fields = form ? { q: one("#filter-words"), lang: one("#filter-lang"), report: one("#filter-report"), top: one("#filter-top") } : {};
  const entries = all(".entry");
  const words = new Map();
  const wordsOf = (entry) => {
    if (!words.has(entry)) words.set(entry, entry.textContent.toLowerCase());
    return words.get(entry);
  };
  const passes = (entry, q) =>
    q.every((word) => wordsOf(entry).includes(word)) &&
    (!fields.lang.value || entry.dataset.lang.split(" ").includes(fields.lang.value)) &&
    (!fields.top.value || Number(entry.dataset.weightier) < Number(fields.top.value)) &&
    (!fields.report.value || entry.dataset.report.split(" ").includes(fields.report.value));
  const filter = () => {
    if (!form) return;
    const q = fields.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !passes(entry, q);
      shown += entry.hidden ? 0 : 1;
    }
    const filtered = Object.values(fields).some((field) => field.value.trim() !== "");
    for (const gap of all(".gap")) gap.hidden = filtered;
    for (const part of all(".month, .year")) part.hidden = !part.querySelector(".entry:not([hidden])");
    one("#filter-count").textContent = filtered ? `${shown} of ${entries.length} entries` : `${entries.length} entries`;
    remember(filtered);
  };
  const remember = (filtered) => {
    const state = new URLSearchParams(Object.entries(fields).filter(([, field]) => field.value).map(([key, field]) => [key, field.value]));
    if (filtered) history.replaceState(null, "", `#?${state}`);
    else if (location.hash.startsWith("#?")) history.replaceState(null, "", "#");
  };
  const restore = () => {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    for (const [key, field] of Object.entries(fields)) field.value = state.get(key) ?? "";
  };
  if (form) {
    const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });
    const languages = [...new Set(entries.flatMap((entry) => entry.dataset.lang.split(" ")))].sort();
    for (const tag of languages) fields.lang.add(new Option(tag === "und" ? "unknown" : names.of(tag), tag));
    form.hidden = entries.length === 0;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", () => { restore(); if (location.hash.startsWith("#?")) filter(); });
    restore();
    filter();
  }

  // The report: the words an address names are marked, whether or not an element begins there.
  const text = one("#text");
  const markHit = () => {
    for (const old of all(".hit")) old.classList.remove("hit");
    const name = decodeURIComponent(location.hash.slice(1));
    const span = /^s(\d+)-(\d+)$/.exec(name);
    const covers = span
      ? (segment, start, end) => start < Number(span[2]) && end > Number(span[1])
      : (segment) => (segment.dataset.f ?? "").split(" ").includes(name);
    const segments = [...text.querySelectorAll("[data-s]")];
    const hits = segments.filter((segment, at) => {
      const end = at + 1 < segments.length ? Number(segments[at + 1].dataset.s) : Infinity;
      return covers(segment, Number(segment.dataset.s), end);
    });
    for (const hit of hits) hit.classList.add("hit");
    hits[0]?.scrollIntoView({ block: "center" });
  };
  if (text) {
    const show = one("#show");
    show.hidden = false;
    show.addEventListener("change", (event) => document.body.classList.toggle(`hide-${event.target.value}`, !event.target.checked));
    addEventListener("hashchange", markHit);
    if (location.hash) markHit();
  }
})();
