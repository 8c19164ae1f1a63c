/** Opening words in their report, and the link that names them for good. */
import { go, href } from "./state.svelte";
import { story } from "./story";
import { hashOf, SHOWN } from "./text";
import type { Words } from "./types";

export function openWords(words: Words): void {
  const exact = words.cut ? { words: "", hash: "" } : { words: [...words.t].slice(0, SHOWN).join(""), hash: hashOf(words.t) };
  go({ doc: story.docs[words.d]!.id, at: `${words.s}-${words.e}`, ...exact });
}

/** The address of words in a report: its id, the position, the words' beginning, and a hash of them all. */
export function permalink(doc: string, at: [number, number], words: string): string {
  const fields = { doc, at: `${at[0]}-${at[1]}`, words: [...words].slice(0, SHOWN).join(""), hash: hashOf(words) };
  const rest = { q: "", sel: "", from: "", to: "", place: "", origins: "", entries: "", peryear: "", by: "", about: "", lang: "", kinds: "", map: "", only: "", beside: "" };
  return location.href.split("#")[0] + href({ ...rest, ...fields, view: "reports" });
}
