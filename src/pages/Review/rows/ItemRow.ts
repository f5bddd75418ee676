import { actsAbout, groupItems } from '../../../domain/review/acts/actsAbout';
import { closedOf } from '../../../domain/review/acts/closedOf';
import type { Feedback } from '../../../domain/review/acts/ReviewAct';
import type { ReviewFacts } from '../../../domain/review/findings/reviewFacts';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewTicket } from '../../../domain/review/links/ReviewTicket';

/** What all rows are made from. */
export interface RowParts {
  facts: ReviewFacts;
  /** The entries' titles by their ids. */
  titles: ReadonlyMap<string, string>;
}

const NO_TICKETS: readonly ReviewTicket[] = [];

/** An item as a list tells it, with what was done about it. Looked up when it is asked for: of thousands few are shown. */
export class ItemRow {
  readonly item: ReviewItem;
  private readonly parts: RowParts;

  constructor(item: ReviewItem, parts: RowParts) {
    this.item = item;
    this.parts = parts;
  }

  private get group() {
    return this.item.kind === 'episode' ? this.item.group : undefined;
  }

  /** Milliseconds since 1970; null where nobody has. */
  get acknowledgedAt(): number | null {
    return this.group === undefined ? null : this.parts.facts.acknowledgedAt(this.group);
  }

  /** Who did; '' where nobody has. */
  get acknowledgedBy(): string {
    if (this.group === undefined || this.acknowledgedAt === null) {
      return '';
    }
    const ids = groupItems(this.group);
    return actsAbout(this.parts.facts.actsOf(...ids), ids, ['ack'])[0]?.by.name ?? '';
  }

  /** Those whose link counts. */
  get tickets(): readonly ReviewTicket[] {
    return this.group === undefined ? NO_TICKETS : this.parts.facts.ticketsOf(this.group);
  }

  /** '' for none, and for what is no alert. */
  get entryId(): string {
    return (this.group && this.parts.facts.entryOf(this.group)) ?? '';
  }

  /** The entry's title; '' for none, undefined where it is not known. */
  get entry(): string | undefined {
    const id = this.group && this.parts.facts.entryOf(this.group);
    return id === undefined ? undefined : (this.parts.titles.get(id) ?? id);
  }

  get feedback(): Feedback | undefined {
    return this.group && this.parts.facts.feedbackOf(...groupItems(this.group))?.verdict;
  }

  get isClosed(): boolean {
    return closedOf(this.parts.facts.actsOf(this.item.id), this.item.id) !== undefined;
  }
}

export const isAcknowledged = ({ acknowledgedAt }: ItemRow): boolean => acknowledgedAt !== null;
export const isLinked = ({ tickets }: ItemRow): boolean => tickets.length > 0;
