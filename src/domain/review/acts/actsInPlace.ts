import type { ReviewAct } from './ReviewAct';

/**
 * The acts that were kept under the customer whose item they are about; `owners` are the customers of items by the items'
 * ids. The server asks whether somebody may act for the customer that he names, and cannot know whose an item is: under
 * another's name he would act for whom he may not. The same list where all are in place.
 */
export function actsInPlace(acts: readonly ReviewAct[], owners: ReadonlyMap<string, string>): readonly ReviewAct[] {
  const inPlace = acts.filter(({ item, customer }) => (owners.get(item) ?? customer) === customer);
  return inPlace.length === acts.length ? acts : inPlace;
}
