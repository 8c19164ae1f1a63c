/** What passes the filters: one place for every view, so that they never disagree. */
import { askedFor, byKnown, choose, rowsOf, short } from "./choice";
import { matches } from "./find.svelte";
import { parse } from "./days";
import { KNOWN, MAYBE, statuses } from "./known";
import { now } from "./load";
import { look } from "./state.svelte";
import { story } from "./story";
import { independent, originsOf } from "./origins";
import { KINDS, type About, type Order, type Rests } from "./types";

class Pass {
  docs = $derived(statuses(look.asof, look.lang, look.only === "known"));
  /** Of each report what its origin is named by. */
  origin = $derived(originsOf(story.docs.length, story.lineage, this.docs));
  found = $derived(matches());

  entries = $derived.by(() => {
    const { time, docs, places, id } = story.entries;
    const [from, to] = [parse(look.from), parse(look.to)];
    const place = look.place ? story.places.findIndex((one) => one.id === look.place) : -1;
    const rows: number[] = [];
    for (let row = 0; row < id.length; row += 1) {
      if (!this.any(docs[row]!) || !this.holds("entries", row)) continue;
      if (this.about && !this.about.has(row)) continue;
      if (place >= 0 && !this.inPlace(places[row]!, place)) continue;
      if (look.origins && (this.origins(row) > 1) !== (look.origins === "2")) continue;
      if ((from !== undefined || to !== undefined) && !inside(time[row]!, from, to)) continue;
      rows.push(row);
    }
    return rows;
  });

  /** The rows of what the chronicle is about, if about anything; none where nothing is called so. */
  about = $derived.by((): Set<number> | undefined => {
    if (!look.about) return undefined;
    const table = now<About[]>("about");
    return rowsOf(table ? askedFor(look.about, table) : []);
  });
  order = $derived(short() || byKnown() ? now<Order>("order") : undefined);
  /** Whether what the choice needs is still on its way. */
  waiting = $derived(((short() || byKnown()) && !this.order) || (look.about !== "" && !now("about")));
  /** The entries of the chronicle at the length and in the order that are wished for. */
  chosen = $derived(this.order ? choose(this.entries, this.order) : this.waiting ? [] : this.entries);

  figures = $derived.by(() => this.rows("figures", story.figures.docs.length, (row) => this.any(story.figures.docs[row]!)));
  quotes = $derived.by(() => this.rows("quotes", story.voices.docs.length, (row) => this.docs[story.voices.docs[row]!]! > 0));
  disputes = $derived.by(() => {
    const kinds = shownKinds();
    return this.rows("disputes", story.disputes.on.length, (row) => {
      const [one, other] = story.disputes.on[row]!;
      return this.docs[one[0]!]! > 0 && this.docs[other[0]!]! > 0 && kinds.has(KINDS[story.disputes.kind[row]!]!);
    });
  });
  reports = $derived.by(() => {
    const rows: number[] = [];
    for (let row = 0; row < story.docs.length; row += 1) {
      if (this.holds("reports", row) && (this.docs[row]! > 0 || (story.docs[row]!.aside && !look.lang))) rows.push(row);
    }
    return rows;
  });

  /** Of each place, the entries that name it and pass all other filters. */
  byPlace = $derived.by(() => {
    const { docs, places } = story.entries;
    const found = new Map<number, number[]>();
    for (let row = 0; row < docs.length; row += 1) {
      if (!places[row]!.length || !this.any(docs[row]!)) continue;
      for (const place of places[row]!) {
        const list = found.get(place);
        if (list) list.push(row);
        else found.set(place, [row]);
      }
    }
    return found;
  });
  places = $derived.by(() => {
    const rows = story.places.map((_, row) => row).filter((row) => this.byPlace.has(row) && this.holds("places", row));
    return rows.sort((one, other) => this.byPlace.get(other)!.length - this.byPlace.get(one)!.length || one - other);
  });

  tally = $derived.by(() => {
    let known = 0;
    let maybe = 0;
    for (const status of this.docs) {
      if (status === KNOWN) known += 1;
      else if (status === MAYBE) maybe += 1;
    }
    return { known, maybe };
  });

  any(docs: readonly number[]): boolean {
    const status = this.docs;
    for (let at = 0; at < docs.length; at += 1) if (status[docs[at]!]! > 0) return true;
    return false;
  }
  /** Whether only reports that are possibly known tell of it. */
  onlyMaybe(docs: readonly number[]): boolean {
    return !docs.some((doc) => this.docs[doc]! === KNOWN);
  }
  /** How many independent origins tell of an entry. */
  origins(row: number): number {
    return story.entries.on[row] ? this.groups(row).length : 1;
  }
  /** The reports that tell of an entry, in groups of one origin. */
  groups(row: number): number[][] {
    const on = story.entries.on[row]! || story.entries.docs[row]!.map((doc) => [doc]);
    return independent(on, this.origin, this.docs);
  }
  /** Whether two statements rest on one source. */
  oneSource(one: Rests, other: Rests): boolean {
    return independent([one, other], this.origin, this.docs).length < 2;
  }
  holds(rows: keyof typeof story.items, row: number): boolean {
    return this.found === null || this.found.has(story.items[rows] + row);
  }
  /** Whether one of the places is this one or lies in it. */
  inPlace(places: readonly number[], place: number): boolean {
    return places.some((one) => {
      for (let at: number | undefined = one, steps = 0; at !== undefined && steps < 9; at = story.places[at]?.inside, steps += 1) {
        if (at === place) return true;
      }
      return false;
    });
  }
  private rows(name: keyof typeof story.items, length: number, passes: (row: number) => boolean): number[] {
    const found: number[] = [];
    for (let row = 0; row < length; row += 1) if (passes(row) && this.holds(name, row)) found.push(row);
    return found;
  }
}

const inside = (time: [number | null, number | null] | 0, from: number | undefined, to: number | undefined): boolean => {
  if (time === 0) return false;
  const [first, last] = time;
  return (from === undefined || (last ?? first ?? -Infinity) >= from) && (to === undefined || (first ?? last ?? Infinity) <= to);
};

/** The kinds of relations shown: contradictions and updates, unless the address names others. */
export const shownKinds = (): Set<string> => new Set((look.kinds || "conflicts,updates").split(","));

let pass: Pass;
/** Makes the filter, once the story is there and before anything is shown: it must belong to no part of the page. */
export const startFilter = (): void => void (pass = new Pass());
/** The one filter of the page. */
export const passing = (): Pass => pass;
export const filtered = (): boolean =>
  Boolean(look.q || look.from || look.to || look.lang || look.place || look.origins);
