/** Compares by the place in the order in which things were made, then by id: two tabs may have taken the same place. */
export const byPlace =
  <T extends { place: number }>(idOf: (one: T) => string) =>
  (a: T, b: T): number =>
    a.place - b.place || (idOf(a) < idOf(b) ? -1 : 1);
