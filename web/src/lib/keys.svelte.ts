/** The keys of the page: each view lends its hands to j, k, enter and e. */
import { look, go, reader, VIEWS } from "./state.svelte";

interface Hands {
  step?: (by: number) => void;
  enter?: () => void;
  evidence?: () => void;
}
let hands: Hands = {};
/** What the list in view does on its keys, until it goes. */
export function lend(mine: Hands): () => void {
  hands = mine;
  return () => {
    if (hands === mine) hands = {};
  };
}

export const open = $state({ help: false, evidence: {} as Record<string, boolean> });
export const acts = { day: (_by: number): void => {}, copy: (): void => {}, back: (): void => {} };

const letters: Record<string, (event: KeyboardEvent) => void> = {
  j: () => hands.step?.(1),
  k: () => hands.step?.(-1),
  e: () => hands.evidence?.(),
  u: () => acts.back(),
  y: () => acts.copy(),
  "[": () => acts.day(-1),
  "]": () => acts.day(1),
  "/": (event) => {
    const box = document.querySelector<HTMLInputElement>("#search");
    event.preventDefault();
    box?.focus();
    box?.select();
  },
  "?": () => (open.help = true),
};
VIEWS.forEach((view, number) => (letters[String(number + 1)] = () => go({ view, sel: "", doc: "", at: "", words: "", hash: "" })));

const TYPING = "input:not([type=range]):not([type=checkbox]):not([type=radio]), select, textarea, dialog, [contenteditable]";
const OWN = "a, button, summary, input, select, textarea";

export function pressed(event: KeyboardEvent): void {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && !open.help) {
    if (target.id === "search" && look.q) go({ q: "" }, true);
    else if (target.matches(TYPING)) (target as HTMLElement).blur();
    else acts.back();
    return;
  }
  if (target.id === "search" && event.key === "Enter") {
    (target as HTMLElement).blur();
    hands.step?.(1);
    return;
  }
  if (target.closest(TYPING)) return;
  if (event.key === "Enter" && !target.closest(OWN)) hands.enter?.();
  else if (reader.keys) letters[event.key]?.(event);
}
