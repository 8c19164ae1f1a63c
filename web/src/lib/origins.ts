/** Independent origins: which of some things rest on one source (docs/as-of.md, steps 1 and 5). */
import type { Rests } from "./types";

/** Groups that are joined as they are found to be one. */
class Groups<K> {
  private up = new Map<K, K>();

  of(key: K): K {
    let root = key;
    for (let next = this.up.get(root); next !== undefined && next !== root; next = this.up.get(root)) root = next;
    for (let at = key; at !== root; ) {
      const next = this.up.get(at) ?? root;
      this.up.set(at, root);
      at = next;
    }
    return root;
  }
  join(one: K, other: K): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.up.set(b, a);
  }
}

/** Of each report the one its origin is named by: connected by the decisions whose two reports pass. */
export function originsOf(count: number, lineage: readonly (readonly [number, number, ...unknown[]])[], passes: Uint8Array): Int32Array {
  const groups = new Groups<number>();
  for (const [one, other] of lineage) if (passes[one] && passes[other]) groups.join(Math.min(one, other), Math.max(one, other));
  return Int32Array.from({ length: count }, (_, doc) => groups.of(doc));
}

/** The passing reports of some statements, in groups that rest on one source: one origin, speaker, agency or outlet. */
export function independent(on: readonly Rests[], origin: Int32Array, passes: Uint8Array): number[][] {
  const groups = new Groups<string>();
  const passing = on.filter(([doc]) => passes[doc!]);
  for (const [doc, ...sources] of passing) for (const source of sources) groups.join(`o${origin[doc!]}`, `s${source}`);
  const found = new Map<string, Set<number>>();
  for (const [doc] of passing) {
    const root = groups.of(`o${origin[doc!]}`);
    found.set(root, (found.get(root) ?? new Set()).add(doc!));
  }
  return [...found.values()].map((docs) => [...docs]);
}
