/** What a list shows: rows that keep their identity, and so their height, from one filtering to the next. */

export interface Item {
  id: string;
  /** Whether j and k stop there. */
  stop: boolean;
  /** Its height, once it has been shown. */
  height?: number;
}

/** Makes each row's item once. */
export function kept<T>(make: (row: number) => T): (row: number) => T {
  const made: T[] = [];
  return (row) => (made[row] ??= make(row));
}
