import type { EpisodeGroup } from '../episodes/Episode';
import type { ReviewTicket } from '../links/ReviewTicket';

/** A check that was not simply answered with OK. */
export interface CheckProblem {
  /** The round: checklist/slot/date. */
  round: string;
  checklist: string;
  check: string;
  checkId: string;
  customer: string;
  state: 'problem' | 'missed' | 'late' | 'not_evaluated';
  isManual: boolean;
  /** The ticket's key that was named with it; '' for none. */
  ticket: string;
  /** The playbook entry, alert rule or address named with it; '' for none. */
  playbook: string;
  alertRule: string;
  note: string;
  /** Milliseconds since 1970: when it was answered, else when its window ended. */
  at: number;
}

/** What somebody drew on a dashboard by hand. */
export interface DrawnAnnotation {
  id: number;
  text: string;
  tags: readonly string[];
  /** Login of who drew it; '' where not told. */
  by: string;
  /** '' for one that belongs to no dashboard. */
  dashboardUid: string;
  dashboard: string;
  panelId: number | null;
  from: number;
  /** null for a point. */
  to: number | null;
}

interface ItemOf<Kind extends string> {
  kind: Kind;
  /** Episode: the group's id. Ticket: ticket:<connection>/<key>. Check: check:<round>/<check>. Annotation: annotation:<id>. */
  id: string;
  /** A perimeter's id; '' for nobody. */
  customer: string;
  service: string;
  title: string;
  /** Milliseconds since 1970. */
  from: number;
  /** null for a moment, and for what is not over. */
  to: number | null;
}

/** One thing that came in during the period. */
export type ReviewItem =
  | (ItemOf<'episode'> & { group: EpisodeGroup })
  | (ItemOf<'ticket'> & { ticket: ReviewTicket })
  | (ItemOf<'check'> & { check: CheckProblem })
  | (ItemOf<'annotation'> & { annotation: DrawnAnnotation });
