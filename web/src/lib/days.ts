/** Days as the data counts them, from 1970-01-01, and how they are written. */
import { tongue } from "./state.svelte";

const DAY = 86_400_000;

export const toDate = (day: number): Date => new Date(day * DAY);
export const iso = (day: number): string => toDate(day).toISOString().slice(0, 10);
export const yearOf = (day: number): number => toDate(day).getUTCFullYear();
export const monthOf = (day: number): number => toDate(day).getUTCMonth();
export const dayOf = (year: number, month: number, day = 1): number => {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year + (date.getUTCFullYear() - 2000));
  return Math.round(date.getTime() / DAY);
};

/** The number of YYYY-MM-DD, or of the last day of YYYY-MM or YYYY; nothing for anything else. */
export function parse(text: string): number | undefined {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  if (Number.isNaN(month)) return dayOf(year, 12, 0);
  return Number.isNaN(day) ? dayOf(year, month, 0) : dayOf(year, month - 1, day);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = tongue() === "nb" ? "nb" : "en-GB";
  const key = locale + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options })));
  return found;
}

export const dayName = (day: number): string => format({ day: "numeric", month: "long", year: "numeric" }).format(toDate(day));
export const monthName = (day: number): string => format({ month: "long" }).format(toDate(day));
export const shortDay = (day: number): string => format({ day: "numeric", month: "short" }).format(toDate(day));
export const bareMonth = (day: number): string => format({ month: "short" }).format(toDate(day));
export const shortMonth = (day: number): string => format({ month: "short", year: "numeric" }).format(toDate(day));
