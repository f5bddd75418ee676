import type { TimelineItem, TimelineLane } from '../../../domain/timeline/TimelineItem';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { SourceState } from '../../../query/review/SourceState';
import { itemSign, KINDS, kindWord, type ItemSign } from '../rows/itemWords';
import { nothingWord, standingOf } from '../rows/standingOf';
import { sourceOf } from './sourceOfKind';

const MAX_LABEL = 120;

const byTime = (a: ReviewItem, b: ReviewItem): number => a.from - b.from || (a.id < b.id ? -1 : 1);

/** What an item's sign depends on. */
function signKey(item: ReviewItem): string {
  switch (item.kind) {
    case 'episode': {
      const { kind, severity, isSilenced, isFlapping, firings } = item.group.cause;
      return [kind, severity, isSilenced, isFlapping && firings, item.group.to === null].join(' ');
    }
    case 'ticket':
      return `ticket ${item.ticket.state}`;
    case 'check':
      return `check ${item.check.state}`;
    case 'annotation':
      return 'annotation';
  }
}

/** Words take their time to be looked up, and thousands of items have the same few. */
function signsOnce(): (item: ReviewItem) => ItemSign {
  const known = new Map<string, ItemSign>();
  return (item) => {
    const key = signKey(item);
    const sign = known.get(key) ?? itemSign(item);
    known.set(key, sign);
    return sign;
  };
}

function toTimelineItem(item: ReviewItem, { sign, word }: ItemSign, until: number): TimelineItem {
  const { id, from } = item;
  const common = { ...{ id, from, label: item.title.slice(0, MAX_LABEL) }, sign: { ...sign, word } };
  switch (item.kind) {
    case 'episode':
      return { ...common, to: item.to ?? Math.max(from, until), isMuted: item.group.cause.isSilenced };
    case 'annotation':
      return { ...common, to: item.to };
    default:
      // A ticket and a check are of a moment here; how long they took is told in their lists.
      return { ...common, to: null };
  }
}

/**
 * The items by kind, as a timeline draws them; the same for the same items in whatever order. What fires still is drawn
 * until `until`, in milliseconds since 1970. An empty lane says so where its source is not all there.
 */
export function lanesOf(items: readonly ReviewItem[], until: number, states: readonly SourceState[]): TimelineLane[] {
  const signOf = signsOnce();
  return KINDS.map((kind) => ({
    id: kind,
    title: kindWord(kind),
    ifNone: nothingWord(standingOf(sourceOf(states, kind))),
    items: items
      .filter((item) => item.kind === kind)
      .sort(byTime)
      .map((item) => toTimelineItem(item, signOf(item), until)),
  }));
}
