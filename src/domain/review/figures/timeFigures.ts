import { itemIds } from '../findings/itemIds';
import type { EpisodeGroup } from '../episodes/Episode';
import type { Figure } from './Figure';
import { idsOf, type PeriodFacts } from './periodFacts';
import { share } from './share';
import { medianAndP90, type Span } from './spans';

/**
 * `mtta_*`: from an episode's first firing until somebody acknowledged it for the first time; of warning or worse (or
 * where nobody said how bad). Unknown: never acknowledged, which is a figure of its own, or begun
 * before the history does.
 */
const toAcknowledge = (facts: PeriodFacts): Figure[] =>
  medianAndP90(
    ['mtta_median_s', 'mtta_p90_s'],
    facts.serious.map((group): Span => {
      const at = facts.acknowledgedAt(group);
      const isKnown = at !== null && !group.cause.isCut;
      return { item: group.cause.id, milliseconds: isKnown ? Math.max(0, at - group.cause.from) : null };
    })
  );

/** `never_acknowledged_pct`: of the same episodes, those that nobody has acknowledged. */
function neverAcknowledged(facts: PeriodFacts): Figure {
  const without = facts.serious.filter((group) => facts.acknowledgedAt(group) === null);
  return share('never_acknowledged_pct', { of: idsOf(facts.serious), items: idsOf(without) });
}

const duration = ({ cause }: EpisodeGroup): number | null =>
  cause.to === null || cause.isCut || cause.isEndGuessed === true ? null : cause.to - cause.from;

/**
 * `mttr_*`: from an episode's first firing until it was quiet, by its cause; all that count but flapping ones. Unknown:
 * not over, begun before the history does, or over at a moment that nobody told.
 */
const toResolve = ({ counted }: PeriodFacts): Figure[] =>
  medianAndP90(
    ['mttr_median_s', 'mttr_p90_s'],
    counted
      .filter(({ cause }) => !cause.isFlapping)
      .map((group): Span => ({ item: group.cause.id, milliseconds: duration(group) }))
  );

/** `ticket_mttr_*`: from an incident's report until it was resolved, in plain time. Unknown: not resolved yet. */
const ticketsToResolve = ({ incidents }: PeriodFacts): Figure[] =>
  medianAndP90(
    ['ticket_mttr_median_s', 'ticket_mttr_p90_s'],
    incidents.map(
      (ticket): Span => ({
        item: itemIds.ticket(ticket),
        milliseconds: ticket.resolved === null ? null : Math.max(0, ticket.resolved - ticket.created),
      })
    )
  );

/** How long it took; never by whom. */
export const timeFigures = (facts: PeriodFacts): Figure[] => [
  ...toAcknowledge(facts),
  neverAcknowledged(facts),
  ...toResolve(facts),
  ...ticketsToResolve(facts),
];
