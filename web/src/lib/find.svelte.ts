/** Search over everything: which items hold all the words sought, each word as the beginning of one. */
import { load } from "./load";
import { look } from "./state.svelte";
import { story } from "./story";

const LONGEST = 40;

export const tokens = (text: string): string[] =>
  (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []).map((word) => word.slice(0, LONGEST));

export const search = $state({ version: 0, busy: false });
let items: Set<number> | null = null;

/** The items found: reading it again is needed when `search.version` changes. */
export const matches = (): Set<number> | null => (search.version >= 0 ? items : null);

async function holding(prefix: string): Promise<Set<number>> {
  const firsts = story.find;
  let file = 0;
  while (file + 1 < firsts.length && firsts[file + 1]! <= prefix) file += 1;
  const found = new Set<number>();
  for (; file < firsts.length && (firsts[file]! <= prefix || firsts[file]!.startsWith(prefix)); file += 1) {
    const words = await load<Record<string, number[]>>(`find-${file}`);
    for (const [word, steps] of Object.entries(words)) {
      if (!word.startsWith(prefix)) continue;
      let item = 0;
      for (const step of steps) found.add((item += step));
    }
  }
  return found;
}

const both = (one: Set<number>, other: Set<number>): Set<number> => new Set([...one].filter((item) => other.has(item)));

let round = 0;
export async function seek(): Promise<void> {
  const mine = ++round;
  const words = [...new Set(tokens(look.q))];
  if (!words.length) {
    items = null;
    search.busy = false;
    search.version += 1;
    return;
  }
  search.busy = true;
  let all: Set<number> | undefined;
  for (const word of words) {
    const some = await holding(word);
    if (mine !== round) return;
    all = all === undefined ? some : both(all, some);
  }
  items = all ?? null;
  search.busy = false;
  search.version += 1;
}
