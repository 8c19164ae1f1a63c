/** What was known by a day: of each report, whether it had appeared. */
import { parse } from "./days";
import { story } from "./story";
import type { Doc } from "./types";

export const NOT = 0;
/** Its publication begins by the day and ends after it, or it is undated. */
export const MAYBE = 1;
export const KNOWN = 2;

function status(doc: Doc, day: number): number {
  if (doc.pub) {
    const [first, last] = doc.pub;
    if (last !== null && last <= day) return KNOWN;
    return first === null || first <= day ? MAYBE : NOT;
  }
  return doc.since === undefined || doc.since <= day ? MAYBE : NOT;
}

/** Of each report, in order: known, possibly known, or not; those in other languages, or set aside, are not. */
export function statuses(asof: string, lang: string): Uint8Array {
  const day = parse(asof);
  return Uint8Array.from(story.docs, (doc) => {
    if (doc.aside || (lang && doc.lang !== lang)) return NOT;
    return day === undefined ? KNOWN : status(doc, day);
  });
}

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
