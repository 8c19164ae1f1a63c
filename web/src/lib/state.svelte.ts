/** What the reader looks at, all of it in the address: view, words sought, day, filters, selection, opened words. */

export const VIEWS = ["chronicle", "figures", "voices", "disputes", "map", "reports"] as const;
export type View = (typeof VIEWS)[number];
export type Tongue = "en" | "nb";

/** Every field with its empty value; only what differs stands in the address. */
const EMPTY = {
  q: "",
  /** Known by the end of this day, YYYY-MM-DD. */
  asof: "",
  from: "",
  to: "",
  lang: "",
  place: "",
  origins: "",
  /** How many entries the chronicle has, in all and a year at most; in which order; about whom or what. */
  entries: "",
  peryear: "",
  by: "",
  about: "",
  kinds: "",
  only: "",
  map: "",
  /** The selected row's id. */
  sel: "",
  /** The opened report, the place of the opened words in it, the words and their hash. */
  doc: "",
  at: "",
  words: "",
  hash: "",
  beside: "",
  ui: "",
};
export type Fields = typeof EMPTY;

export const look: Fields & { view: View } = $state({ ...EMPTY, view: "chronicle" });

const keys = Object.keys(EMPTY) as (keyof Fields)[];

/** The address of the page with some fields changed. */
export function href(change: Partial<Fields & { view: View }> = {}): string {
  const next = { ...look, ...change };
  const query = new URLSearchParams();
  for (const key of keys) if (next[key]) query.set(key, next[key]);
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `#/${next.view}${text ? `?${text}` : ""}`;
}

/** What had the focus when words were opened: it gets it back when they are closed. */
export const opener: { element: HTMLElement | null } = { element: null };

/** Goes there; with `replace`, without a step in the history. */
export function go(change: Partial<Fields & { view: View }>, replace = false): void {
  const target = href(change);
  if (change.doc && !look.doc) opener.element = document.activeElement as HTMLElement | null;
  Object.assign(look, change);
  if (target === location.hash) return;
  if (replace) history.replaceState(null, "", target);
  else history.pushState(null, "", target);
}

let later: ReturnType<typeof setTimeout> | undefined;
/** The same for what changes many times a second: the address follows when it rests. */
export function slide(change: Partial<Fields>): void {
  Object.assign(look, change);
  clearTimeout(later);
  later = setTimeout(() => history.replaceState(null, "", href()), 200);
}

/** Takes the state from the address. */
export function read(): void {
  const [path = "", query = ""] = location.hash.slice(1).split("?", 2);
  const name = path.replace(/^\//, "") as View;
  const given = new URLSearchParams(query);
  const next: Fields & { view: View } = { ...EMPTY, view: VIEWS.includes(name) ? name : "chronicle" };
  for (const key of keys) next[key] = given.get(key) ?? "";
  Object.assign(look, next);
}

const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const keep = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    /* not kept: the page works without */
  }
};

/** What belongs to the reader rather than to what is looked at. */
export const reader = $state({
  theme: recall("kronike-theme") ?? "auto",
  keys: recall("kronike-keys") !== "off",
  tongue: (recall("kronike-tongue") ?? (/^(nb|no|nn)\b/.test(navigator.language) ? "nb" : "en")) as Tongue,
});

export function setTheme(theme: string): void {
  reader.theme = theme;
  keep("kronike-theme", theme);
}
export function setKeys(on: boolean): void {
  reader.keys = on;
  keep("kronike-keys", on ? "on" : "off");
}
export function setTongue(tongue: Tongue): void {
  reader.tongue = tongue;
  keep("kronike-tongue", tongue);
  go({ ui: tongue }, true);
}
export const tongue = (): Tongue => (look.ui === "nb" || look.ui === "en" ? look.ui : reader.tongue);
