/** The story's tables, set once before the page is shown, and the details that are read as they are needed. */
import { load, now } from "./load";
import type { Doc, ReportDetail, Story } from "./types";

export let story: Story;
const numbers = new Map<string, number>();

export async function open(): Promise<void> {
  story = await load<Story>("story");
  story.docs.forEach((doc, number) => numbers.set(doc.id, number));
}

/** The number of a report by its id. */
export const docNumber = (id: string): number | undefined => numbers.get(id);

type Rows = "entries" | "figures" | "quotes" | "disputes" | "voices";

/** What is told of a row, if it has arrived. */
export function detail<T>(rows: Rows, row: number): T | undefined {
  const size = story.chunks[rows];
  return now<T[]>(`${rows}-${Math.floor(row / size)}`)?.[row % size];
}

/** The same once it has arrived. */
export async function whole<T>(rows: Rows, row: number): Promise<T> {
  const size = story.chunks[rows];
  return (await load<T[]>(`${rows}-${Math.floor(row / size)}`))[row % size]!;
}

export const reportFile = (doc: Doc): string => `reports/${doc.file ?? doc.id}`;
export const report = (number: number): ReportDetail | undefined => now<ReportDetail>(reportFile(story.docs[number]!));
export const loadReport = (number: number): Promise<ReportDetail> => load<ReportDetail>(reportFile(story.docs[number]!));

/** Every file of these rows. */
export async function loadAll(rows: Rows, count: number): Promise<void> {
  const files = Math.ceil(count / story.chunks[rows]);
  await Promise.all(Array.from({ length: files }, (_, file) => load(`${rows}-${file}`)));
}
