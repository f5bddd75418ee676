/** Lists of what has the same key, each in the order of the whole. */
export function listsBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const list = found.get(keyOf(value));
    if (list === undefined) {
      found.set(keyOf(value), [value]);
    } else {
      list.push(value);
    }
  }
  return found;
}
