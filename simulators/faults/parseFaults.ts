/** What goes wrong on a site: fault name -> its number (`name:3`), or undefined for the fault's own default. */
export type Faults = ReadonlyMap<string, number | undefined>;

/** A fault that is not known or not written well; the message is one sentence with the names. */
export class UnknownFault extends Error {}

/**
 * Reads faults such as `unavailable-once` or `stale-index:30`.
 * Throws UnknownFault when a name is not in `known` or its number is not one.
 */
export function parseFaults(texts: readonly string[], known: readonly string[]): Faults {
  const faults = new Map<string, number | undefined>();
  for (const text of texts) {
    const [name = '', amount] = text.split(':', 2);
    if (!known.includes(name)) {
      throw new UnknownFault(`Unknown fault "${text}". Known faults: ${known.join(', ')}.`);
    }
    const number = amount === undefined ? undefined : Number(amount);
    if (number !== undefined && !(Number.isFinite(number) && number >= 0)) {
      throw new UnknownFault(`The number of the fault "${text}" is not one. Write for example "${name}:3".`);
    }
    faults.set(name, number);
  }
  return faults;
}
