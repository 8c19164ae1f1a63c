/** What was known by a day: of each report, whether it had appeared. */
import { parse } from "./days";
import { story } from "./story";
import type { Doc } from "./types";

export const NOT = 0;
/** Its publication begins by the day, and may end after it. */
export const MAYBE = 1;
export const KNOWN = 2;

function status(doc: Doc, day: number): number {
  if (doc.pub) {
    const [first, last] = doc.pub;
    if (last !== null && last <= day) return KNOWN;
    return first !== null && first <= day ? MAYBE : NOT;
  }
  return doc.since !== undefined && doc.since <= day ? MAYBE : NOT;
}

/** Of each report, in order: known, possibly known, or not; those in other languages, or set aside, are not. */
export function statuses(asof: string, lang: string, sure: boolean): Uint8Array {
  const day = parse(asof);
  return Uint8Array.from(story.docs, (doc) => {
    if (doc.aside || (lang && doc.lang !== lang)) return NOT;
    const found = day === undefined ? KNOWN : status(doc, day);
    return sure && found === MAYBE ? NOT : found;
  });
}

/** Whether nothing tells when a report came out: it passes at no day. */
export const dateless = (doc: Doc): boolean => !doc.aside && !doc.pub && doc.since === undefined;

/** The days on which more becomes known or possibly known. */
export const changes = (): number[] =>
  [...new Set(story.docs.flatMap((doc) => [...(doc.pub ?? []), doc.since ?? null]))].filter((day) => day !== null).sort((one, other) => one - other);

/** First and last day on which the slider means something: a day before the first report until the last. */
export function reach(): [number, number] | undefined {
  const days = story.docs.flatMap((doc) => [...(doc.pub ?? []), doc.since ?? null]).filter((day): day is number => day !== null);
  if (!days.length) return undefined;
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return [first - 1, last];
}
