/** Lists of what has the same key, each in the order of the whole; the keys in the order in which they first come. */
export function listsBy<Value, Key = string>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const found = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const list = found.get(key);
    if (list === undefined) {
      found.set(key, [value]);
    } else {
      list.push(value);
    }
  }
  return found;
}
