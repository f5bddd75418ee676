import type { EpisodeGroup } from '../episodes/Episode';
import { reviewFacts, type ReviewFacts } from '../findings/reviewFacts';
import { isIncident } from '../findings/ticketKinds';
import type { ReviewTicket } from '../links/ReviewTicket';
import type { ReviewMaterial } from '../ReviewMaterial';
import { isWarningOrWorse } from './severities';

/** What began in the period, each thing once. What began before counts in the period before, however long it lasted. */
export interface PeriodFacts extends ReviewFacts {
  /** All groups that began in it, silenced ones and those of monitoring as well. */
  begun: readonly EpisodeGroup[];
  /** Those of them that count: by their cause, of a service, neither silenced nor planned. */
  counted: readonly EpisodeGroup[];
  /** Those that asked for somebody. */
  serious: readonly EpisodeGroup[];
  /** Incidents that were reported in it. */
  incidents: readonly ReviewTicket[];
}

export function periodFacts(material: ReviewMaterial): PeriodFacts {
  const facts = reviewFacts(material);
  const isBegun = ({ cause }: EpisodeGroup): boolean => facts.isInPeriod(cause.from);
  const counting = facts.counting.filter(({ cause }) => facts.isOurs(cause.customer));
  const counted = counting.filter(isBegun);
  return {
    ...facts,
    ...{
      counting,
      counted,
      begun: facts.groups.filter((group) => isBegun(group) && facts.isOurs(group.cause.customer)),
    },
    serious: counted.filter(({ cause }) => isWarningOrWorse(cause.severity)),
    incidents: facts.tickets.filter(
      (ticket) => isIncident(ticket) && facts.isInPeriod(ticket.created) && facts.isOurs(ticket.customer)
    ),
  };
}

/** The items' ids of groups. */
export const idsOf = (groups: readonly EpisodeGroup[]): string[] => groups.map(({ cause }) => cause.id);
