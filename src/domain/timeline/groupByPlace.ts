/** Boxes in groups by place, from the left: each within so many pixels of the first of its group. */
export function groupByPlace<Box extends { left: number }>(boxes: readonly Box[], reachPx: number): Box[][] {
  const groups: Box[][] = [];
  for (const box of [...boxes].sort((one, other) => one.left - other.left)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && box.left - first.left < reachPx) {
      group.push(box);
    } else {
      groups.push([box]);
    }
  }
  return groups;
}
