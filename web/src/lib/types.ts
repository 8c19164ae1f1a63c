/** The story's data as `kronike.show.page` writes it. Every text in several languages is a string or one per tongue. */

export type Told = string | string[];
/** The number of a report, then of each source that a statement of it rests on. */
export type Rests = number[];
/** First and last possible day, counted from 1970-01-01; null is open. */
export type Bounds = [number | null, number | null];

export interface Doc {
  id: string;
  file?: string;
  name: string;
  outlet?: string;
  agencies?: string[];
  title?: string;
  lang: string;
  from?: string;
  pub?: Bounds;
  since?: number;
  when?: Told;
  basis: string;
  aside?: string;
  older?: number;
  /** How many events, quotes, numbers, pieces of noise. */
  found: [number, number, number, number];
}

export interface Words {
  d: number;
  s: number;
  e: number;
  t: string;
  l: string;
  cut?: 1;
}

export interface Band {
  b: Bounds;
  c?: number[];
  all?: 1;
  i?: Bounds;
}

export interface Telling extends Words {
  when?: Told;
  time?: Bounds;
  voices?: Told[];
  marks?: Told[];
}

export interface EntryRelation {
  kind: Kind;
  label: Told;
  why: string;
  from: number;
  words: Words;
  chain: Told;
}

export interface EntryDetail {
  when: Told;
  note?: string;
  days?: Told;
  known: Told;
  band?: Band;
  tellings: Telling[];
  figures?: [Told, number, number][];
  spots?: [Told, number][];
  relations?: EntryRelation[];
  reasons?: string[];
  weight?: number;
  /** What of the first telling may be left out, counted in code points from where it begins. */
  cuts?: [number, number][];
  people?: [Told, string][];
  ties?: [number, number, string][];
}

export interface QuoteDetail extends Words {
  v: string;
  mode: "direct" | "indirect" | "mixed";
  via?: string;
  through?: string[];
  marks?: Told[];
  hedges?: string[];
  cue?: string;
  to?: string;
  inside?: 1;
}

export interface WhoDetail {
  type?: Told;
  roles?: Words[];
  mistranslated?: string[];
  merges?: string[];
  why?: string[];
}

export interface PointDetail extends Words {
  value: Told;
  lo: number | null;
  hi: number | null;
  when: Told;
  time: Bounds;
  known: Told;
  known_at: Bounds;
  band?: Band | null;
  chain: Told;
  on: Rests;
  voice: string;
  marks: Told[];
}

export interface StrandDetail {
  caption: Told;
  unit: string;
  course: string;
  points: PointDetail[];
}

export interface FigureDetail {
  h: string;
  strands: StrandDetail[];
  apart: string[];
}

export type Kind = "conflicts" | "updates" | "agrees" | "repeats";
export const KINDS: readonly Kind[] = ["conflicts", "updates", "agrees", "repeats"];

export interface SideDetail extends Words {
  value: Told;
  when: Told;
  known: Told;
  chain: Told;
  marks: Told[];
}

export interface DisputeDetail {
  why: string;
  sides: [SideDetail, SideDetail];
}

export interface Place {
  id: string;
  name: string;
  words: Told;
  level: string;
  country?: string;
  point?: [number, number];
  /** South, west, north, east. */
  extent?: [number, number, number, number];
  inside?: number;
  areas?: string[];
  gazetteer?: string;
  why?: string[];
}

/** Start, end, kind, id, what is told. */
export type Mark = [number, number, string, string, Told];

export interface ReportDetail {
  text: string;
  lang: string;
  header: [number, number] | null;
  noise: [number, number, string, string][];
  paragraphs: [number, number, string][];
  marks: Mark[];
  evidence: [string, string, string, number?, number?][];
  repairs: [string, number][];
  dated: string;
  address: string;
  retrieved: Told;
  alike: [number, number][];
  /** By the number of another report of the same source: start and end here, start and end there. */
  passages: Record<string, [number, number, number, number][]>;
  /** What a later capture changed since the report of this number, in words, and where. */
  changes: [number, string, number?, number?][];
}

export interface Story {
  title: string;
  by: string;
  /** How many rows of each kind are told in one file. */
  chunks: Record<"entries" | "figures" | "quotes" | "disputes" | "voices", number>;
  items: Record<"entries" | "figures" | "quotes" | "disputes" | "places" | "reports", number>;
  docs: Doc[];
  /** Pairs of reports that go back to one source: kind and reason. */
  lineage: [number, number, string, string][];
  courses: Record<string, Told>;
  entries: { id: string[]; time: (Bounds | 0)[]; docs: number[][]; on: (Rests[] | 0)[]; places: number[][] };
  figures: { id: string[]; heading: string[]; docs: number[][]; of: number[] };
  voices: { names: string[]; entities: string[][]; of: number[]; id: string[]; docs: number[] };
  disputes: { id: string[]; kind: number[]; on: [Rests, Rests][] };
  places: Place[];
  find: string[];
  troubles: [string, string, string][];
  /** When, by whom, what, of what, why. */
  decisions: [string, string, string, string, string][];
}

/** What the chronicle is shortened and put in order by; read when a choice needs it. */
export interface Order {
  /** Rows, the weightiest first, and in the order in which they became known. */
  weight: number[];
  known: number[];
  /** The row, and one more, of the weightier entry that tells what a row does; nought where there is none. */
  of: number[];
  /** The number of a row's `outs`: when it became known, and the year it then counts under. */
  out: number[];
  outs: [number | null, number | null, number][];
  /** By row, the year and the bounds of an entry where they are not those it is put in order by. */
  year: Record<string, number>;
  stated: Record<string, Bounds>;
}

/** Name, what it is, other spellings, the rows about it as steps from one to the next. */
export type About = [name: string, kind: "PER" | "ORG" | "LOC" | "figure", spellings: string[], steps: number[]];
