import { actsAbout, groupItems } from '../../domain/review/acts/actsAbout';
import { closedOf } from '../../domain/review/acts/closedOf';
import type { Feedback } from '../../domain/review/acts/ReviewAct';
import { reviewFacts, type ReviewFacts } from '../../domain/review/findings/reviewFacts';
import type { ReviewItem } from '../../domain/review/items/ReviewItem';
import type { ReviewTicket } from '../../domain/review/links/ReviewTicket';
import type { ReviewMaterial } from '../../domain/review/ReviewMaterial';

/** An item as a list tells it, with what was done about it. */
export interface ItemRow {
  item: ReviewItem;
  /** Milliseconds since 1970; null where nobody has. */
  acknowledgedAt: number | null;
  /** Who did; '' where nobody has. */
  acknowledgedBy: string;
  /** Those whose link counts. */
  tickets: readonly ReviewTicket[];
  /** The entry's title; '' for none, undefined where it is not known. */
  entry: string | undefined;
  entryId: string;
  feedback: Feedback | undefined;
  isClosed: boolean;
}

const NOTHING_DONE = {
  ...{ acknowledgedAt: null, acknowledgedBy: '', entry: undefined, entryId: '', feedback: undefined },
  tickets: [],
};

function ofGroup(
  facts: ReviewFacts,
  titles: ReadonlyMap<string, string>,
  item: Extract<ReviewItem, { kind: 'episode' }>
) {
  const { group } = item;
  const ids = groupItems(group);
  const acknowledgedAt = facts.acknowledgedAt(group);
  const acks = acknowledgedAt === null ? [] : actsAbout(facts.actsOf(...ids), ids, ['ack']);
  const entryId = facts.entryOf(group);
  return {
    ...{ acknowledgedAt, acknowledgedBy: acks[0]?.by.name ?? '', tickets: facts.ticketsOf(group) },
    entry: entryId === undefined ? undefined : (titles.get(entryId) ?? entryId),
    entryId: entryId ?? '',
    feedback: facts.feedbackOf(...ids)?.verdict,
  };
}

/** The rows of all items, in their order. Made once for all views of the page. */
export function itemRows(material: ReviewMaterial, items: readonly ReviewItem[]): ItemRow[] {
  const facts = reviewFacts(material);
  const titles = new Map(material.entries.map(({ id, title }) => [id, title]));
  return items.map((item) => ({
    item,
    ...(item.kind === 'episode' ? ofGroup(facts, titles, item) : NOTHING_DONE),
    isClosed: closedOf(facts.actsOf(item.id), item.id) !== undefined,
  }));
}

export const isAcknowledged = ({ acknowledgedAt }: ItemRow): boolean => acknowledgedAt !== null;
export const isLinked = ({ tickets }: ItemRow): boolean => tickets.length > 0;
