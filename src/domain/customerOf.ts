/** A customer as far as a label can name him. */
interface Named {
  /** His perimeter's id. */
  id: string;
  name: string;
}

/**
 * The id of the perimeter that an alert's label names: by its id, or by the customer's name, as the answers of our own
 * queries do. An id goes before a name; '' for a name that several bear, for nobody's, and for ''.
 */
export function customerOf(label: string, customers: readonly Named[]): string {
  if (label === '' || customers.some(({ id }) => id === label)) {
    return label;
  }
  const [named, another] = customers.filter(({ name }) => name === label);
  return named !== undefined && another === undefined ? named.id : '';
}
