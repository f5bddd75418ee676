import { customerOf } from '../../customerOf';
import type { NamedCustomer } from '../episodes/episodeOf';
import type { DrawnAnnotation } from './ReviewItem';

/** What a tag such as `customer:acme` says; '' where there is none. */
export const tagged = (tags: readonly string[], name: string): string =>
  (tags.find((tag) => tag.startsWith(`${name}:`)) ?? '').slice(name.length + 1).trim();

/** The id of the perimeter that an annotation's tag names; without the customers it is taken for his id. */
export function customerOfAnnotation(
  { tags }: Pick<DrawnAnnotation, 'tags'>,
  customers: readonly NamedCustomer[] | undefined
): string {
  const named = tagged(tags, 'customer');
  return customers === undefined ? named : customerOf(named, customers);
}
