/** The customers of the demo. */
export const customers = ['acme', 'globex', 'initech'] as const;

export type Customer = (typeof customers)[number];

/** As the set-up names them. */
export const namedCustomers: ReadonlyArray<{ id: Customer; name: string }> = [
  { id: 'acme', name: 'ACME' },
  { id: 'globex', name: 'Globex' },
  { id: 'initech', name: 'Initech' },
];
