import { listsBy } from '../../domain/listsBy';

/** What is of one customer each, in the order in which the customers come. */
export const byCustomer = <One extends { customer: string }>(list: readonly One[]): One[][] => [
  ...listsBy(list, ({ customer }) => customer).values(),
];
