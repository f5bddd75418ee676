/** What is of one customer each, in the order in which the customers come. */
export function byCustomer<One extends { customer: string }>(list: readonly One[]): One[][] {
  const found = new Map<string, One[]>();
  for (const one of list) {
    const known = found.get(one.customer);
    if (known === undefined) {
      found.set(one.customer, [one]);
    } else {
      known.push(one);
    }
  }
  return [...found.values()];
}
