/** Which entries a shortened chronicle has, and in which order: those of `kronike brief` with the same wishes. */
import { yearOf } from "./days";
import { look } from "./state.svelte";
import { story } from "./story";
import type { About, Bounds, Order } from "./types";

/** The lengths that are offered. */
export const LENGTHS = ["", "15", "25", "50"] as const;
export const A_YEAR = ["", "1", "2", "3", "5", "10"] as const;

const number = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);
export const length = (): number => number(look.entries);
export const aYear = (): number => number(look.peryear);
export const byKnown = (): boolean => look.by === "known";
/** Whether the chronicle is told shortened. */
export const short = (): boolean => length() > 0 || aYear() > 0;

/** The year that an entry counts under; nought where that is not known. */
function counted(row: number, order: Order): number {
  if (byKnown()) return order.outs[order.out[row]!]![2];
  const time = story.entries.time[row]!;
  const day = time === 0 ? null : (time[1] ?? time[0]);
  return order.year[row] ?? (day === null ? 0 : yearOf(day));
}

/** What a row stands in order of: when it was, or when it became known. */
export function toldAt(row: number, order: Order | undefined): Bounds | 0 {
  if (!byKnown() || !order) return story.entries.time[row]!;
  const [first, last] = order.outs[order.out[row]!]!;
  return [first, last];
}

/** Of rows in order of time, those wished for: the weightiest, of those that one tells the first alone. */
export function choose(rows: number[], order: Order): number[] {
  const kept = short() ? weightiest(rows, order) : [...rows];
  if (!byKnown()) return kept.sort((one, other) => one - other);
  const place = new Int32Array(order.known.length);
  order.known.forEach((row, at) => (place[row] = at));
  return kept.sort((one, other) => place[one]! - place[other]!);
}

function weightiest(rows: number[], order: Order): number[] {
  const passes = new Uint8Array(order.of.length);
  for (const row of rows) passes[row] = 1;
  const told = new Set<number>();
  const years = new Map<number, number>();
  const kept: number[] = [];
  const [most, perYear] = [length() || Infinity, aYear() || Infinity];
  for (const row of order.weight) {
    const by = order.of[row] || row + 1;
    if (!passes[row] || told.has(by)) continue;
    told.add(by);
    const year = counted(row, order);
    const count = (years.get(year) ?? 0) + 1;
    years.set(year, count);
    if (count > perYear) continue;
    kept.push(row);
    if (kept.length >= most) break;
  }
  return kept;
}

const SHORTEST_GAP = 180;

/** Stretches of time that no entry of some reaches into, each before the entry shown that follows it; none before the first. */
export function gapsBefore(rows: number[], shown: number[], order: Order | undefined): Map<number, [number, number][]> {
  const found = new Map<number, [number, number][]>();
  const dated = shown.filter((row) => story.entries.time[row] !== 0);
  for (const gap of gaps(rows, order)) {
    const follows = dated.findIndex((row) => end(story.entries.time[row] as Bounds) > gap[1]);
    if (follows > 0) found.set(dated[follows]!, [...(found.get(dated[follows]!) ?? []), gap]);
  }
  return found;
}
const end = ([first, last]: Bounds): number => last ?? first ?? Infinity;

function gaps(rows: number[], order: Order | undefined): [number, number][] {
  const bounded: [number, number][] = [];
  for (const row of rows) {
    const time = story.entries.time[row]!;
    const [first, last] = time === 0 ? [null, null] : (order?.stated[row] ?? time);
    if (first !== null && last !== null) bounded.push([first, last]);
  }
  bounded.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const found: [number, number][] = [];
  let until = bounded[0]?.[1] ?? 0;
  for (const [first, last] of bounded.slice(1)) {
    if (first - until - 1 > SHORTEST_GAP) found.push([until + 1, first - 1]);
    until = Math.max(until, last);
  }
  return found;
}

const PLAIN: Record<string, string> = { ø: "o", æ: "ae", œ: "oe", ð: "d", þ: "th", ł: "l", đ: "d", ß: "ss" };
/** What a name is compared by: its letters without case, accents, dots and apostrophes. */
export const key = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[øæœðþłđß]/g, (letter) => PLAIN[letter]!)
    .replace(/\p{M}|[.'’‘`´ʼʹ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What is called so, by its name before any other spelling. */
export function named(name: string, table: readonly About[]): About | undefined {
  const asked = key(name);
  return asked ? (table.find(([one]) => key(one) === asked) ?? table.find(([, , others]) => others.some((one) => key(one) === asked))) : undefined;
}

/** What a name asks for: what is called so, else the figures that have all its words in their heading. */
export function askedFor(name: string, table: readonly About[]): About[] {
  const it = named(name, table);
  if (it) return [it];
  const words = key(name).split(" ").filter(Boolean);
  return words.length ? table.filter(([heading, kind]) => kind === "figure" && words.every((word) => key(heading).split(" ").includes(word))) : [];
}

/** The rows that are about some things. */
export function rowsOf(asked: readonly About[]): Set<number> {
  const rows = new Set<number>();
  for (const [, , , steps] of asked) {
    let row = 0;
    for (const step of steps) rows.add((row += step));
  }
  return rows;
}
