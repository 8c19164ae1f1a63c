/** Positions and words of texts: code points to a browser's units, pieces between marks, hashes that links carry. */

/** From a position in code points to one in UTF-16 units. */
export function units(text: string): (at: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (at) => at;
  const astral: number[] = [];
  let point = 0;
  for (const character of text) {
    if (character.length === 2) astral.push(point);
    point += 1;
  }
  return (at) => at + below(astral, at);
}

/** From a position in UTF-16 units to one in code points. */
export const points = (text: string, at: number): number => [...text.slice(0, at)].length;

function below(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words, or the mark that stands for some that are left out. */
export interface Part {
  text: string;
  cut?: string;
}
const CLOSING = /^[.,;:!?…)»”"']/;

/** A sentence without some stretches of it, in order, given in code points; each is shown by a mark. */
export function shortened(text: string, cuts: readonly (readonly [number, number])[]): Part[] {
  if (!cuts.length) return [{ text }];
  const unit = units(text);
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of [...cuts, [Infinity, Infinity] as const]) {
    const [start, end] = from === Infinity ? [text.length, text.length] : [unit(from), unit(to)];
    const kept = text.slice(at, start).trim();
    const last = from === Infinity;
    if (kept) parts.push({ text: `${parts.length && !CLOSING.test(kept) ? " " : ""}${kept}${last ? "" : " "}` });
    if (!last) parts.push({ text: "[…]", cut: text.slice(start, end) });
    at = end;
  }
  return parts;
}

export interface Piece {
  start: number;
  end: number;
  /** Numbers of the marks that cover it. */
  over: number[];
}

/** Pieces that follow each other from `from` to `to`, cut wherever a span begins or ends; spans in order of their start. */
export function cut(from: number, to: number, spans: readonly (readonly [number, number, ...unknown[]])[]): Piece[] {
  const edges = new Set([from, to]);
  const inside = spans.map(([start, end], number) => ({ start, end, number })).filter((one) => one.start < to && one.end > from);
  for (const { start, end } of inside) {
    if (start > from) edges.add(start);
    if (end < to) edges.add(end);
  }
  const sorted = [...edges].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  let next = 0;
  let active: typeof inside = [];
  const opening = inside.sort((one, other) => one.start - other.start);
  for (let at = 0; at + 1 < sorted.length; at += 1) {
    const [start, end] = [sorted[at]!, sorted[at + 1]!];
    while (next < opening.length && opening[next]!.start <= start) active.push(opening[next++]!);
    active = active.filter((one) => one.end > start);
    pieces.push({ start, end, over: active.map((one) => one.number) });
  }
  return pieces;
}

const K = new Uint32Array(64);
const H = new Uint32Array(8);
{
  let found = 0;
  for (let candidate = 2; found < 64; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    if (found < 8) H[found] = (Math.sqrt(candidate) % 1) * 2 ** 32;
    K[found] = (Math.cbrt(candidate) % 1) * 2 ** 32;
    found += 1;
  }
}

/** SHA-256 of a text in UTF-8 (FIPS 180-4), as hexadecimal digits. A browser has its own only where a page is served safely. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const blocks = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(blocks.length - 4, bytes.length << 3);
  const state = Uint32Array.from(H);
  const w = new Uint32Array(64);
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 16; i += 1) w[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      const [a, b] = [w[i - 15]!, w[i - 2]!];
      w[i] = w[i - 16]! + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7]! + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    round(state, w);
  }
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function round(state: Uint32Array, w: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = state[at]! + word));
}

/** What a permalink says of words: their beginning, and a hash of the whole. */
export const SHOWN = 80;
export const hashOf = (words: string): string => sha256(words).slice(0, 16);

export type Verdict = "exact" | "moved" | "altered" | "gone";

/** Whether the words a link names still stand where it says; never a look-alike: only the same hash is the same words. */
export function verify(text: string, at: [number, number], words: string, hash: string): { verdict: Verdict; at: [number, number] } {
  const unit = units(text);
  const [start, end] = [unit(at[0]), unit(at[1])];
  if (hashOf(text.slice(start, end)) === hash) return { verdict: "exact", at };
  const length = at[1] - at[0];
  for (let from = text.indexOf(words); words && from >= 0; from = text.indexOf(words, from + 1)) {
    const whole = [...text.slice(from, from + 2 * length)].slice(0, length).join("");
    if (hashOf(whole) === hash) {
      const first = points(text, from);
      return { verdict: "moved", at: [first, first + length] };
    }
  }
  return { verdict: end <= text.length && start < text.length ? "altered" : "gone", at };
}
