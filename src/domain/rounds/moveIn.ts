/** The id that lies `step` places from `from` in a list, held at its ends; the first where `from` is not in it. */
export function moveIn(ids: readonly string[], from: string | undefined, step: number): string | undefined {
  const at = from === undefined ? -1 : ids.indexOf(from);
  return at < 0 ? ids[0] : ids[Math.min(Math.max(at + step, 0), ids.length - 1)];
}

/** Where to go on once the check `from` is answered: the next one that is still to do, else the first, else nowhere else. */
export function nextToDo(ids: readonly string[], from: string, isToDo: (id: string) => boolean): string {
  const at = ids.indexOf(from);
  const order = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  return order.find(isToDo) ?? from;
}
