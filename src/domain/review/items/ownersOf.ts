import type { Episode } from '../episodes/Episode';
import type { NamedCustomer } from '../episodes/episodeOf';
import { itemIds } from '../findings/itemIds';
import type { ReviewTicket } from '../links/ReviewTicket';
import { customerOfAnnotation } from './customerOfAnnotation';
import type { CheckProblem, DrawnAnnotation } from './ReviewItem';

/** What came in, of which it is known whose it is. */
interface Belongings {
  episodes: readonly Episode[];
  tickets?: readonly ReviewTicket[];
  checks?: readonly CheckProblem[];
  annotations?: readonly DrawnAnnotation[];
  /** To find the customer that an annotation's tag names. */
  customers?: readonly NamedCustomer[];
}

/** The perimeter's id of each item by the item's id; '' for nobody's. */
export function ownersOf({ episodes, tickets = [], checks = [], annotations = [], customers }: Belongings) {
  const owners: ReadonlyMap<string, string> = new Map([
    ...episodes.map((one) => [one.id, one.customer] as const),
    ...tickets.map((one) => [itemIds.ticket(one), one.customer] as const),
    ...checks.map((one) => [itemIds.check(one), one.customer] as const),
    ...annotations.map((one) => [itemIds.annotation(one), customerOfAnnotation(one, customers)] as const),
  ]);
  return owners;
}
