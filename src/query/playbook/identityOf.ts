const known = new WeakMap<object, number>();
let last = 0;

/** A number that is the same for the same object only: a key for what is too large to be one. */
export function identityOf(value: object): number {
  const number = known.get(value) ?? ++last;
  known.set(value, number);
  return number;
}
