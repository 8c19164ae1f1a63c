/** What the values of a strand come to, from those that pass (docs/as-of.md, step 3). */
import type { Bounds, PointDetail } from "./types";

const FIRM_DAYS = 3;
const RANK = ["disputed", "moved", "unclear", "the same value"];

const when = (point: PointDetail): Bounds => (point.time[0] !== null || point.time[1] !== null ? point.time : point.known_at);
const below = (one: PointDetail, other: PointDetail): boolean => one.hi !== null && other.lo !== null && one.hi < other.lo;
const before = (one: Bounds, other: Bounds): boolean => one[1] !== null && other[0] !== null && one[1] < other[0];
const firm = (time: Bounds): boolean => time[0] !== null && time[1] !== null && time[1] - time[0] + 1 <= FIRM_DAYS;
const order = (time: Bounds): number => time[1] ?? time[0] ?? Infinity;

function step(one: PointDetail, other: PointDetail): string {
  if (!below(one, other) && !below(other, one)) return "the same value";
  const [a, b] = [when(one), when(other)];
  if (before(a, b) || before(b, a)) return "moved";
  return firm(a) && firm(b) ? "disputed" : "unclear";
}

export function courseOf(points: readonly PointDetail[]): string {
  const sorted = points.map((point) => ({ point, at: order(when(point)) })).sort((one, other) => (one.at === other.at ? 0 : one.at - other.at));
  const steps = new Set(sorted.slice(1).map(({ point }, at) => step(sorted[at]!.point, point)));
  return RANK.find((course) => steps.has(course)) ?? "one value";
}
