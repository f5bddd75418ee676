import type { Deed, ReviewAct } from '../domain/review/acts/ReviewAct';
import type { Episode, EpisodeGroup } from '../domain/review/episodes/Episode';
import type { Finding, FindingAct } from '../domain/review/findings/Finding';
import type { CheckProblem, DrawnAnnotation } from '../domain/review/items/ReviewItem';
import type { ReviewTicket, TicketLink } from '../domain/review/links/ReviewTicket';
import type { EpisodeMatch, ReviewMaterial } from '../domain/review/ReviewMaterial';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A week of November 2026, Monday to Sunday, in UTC. */
export const WEEK = { from: Date.UTC(2026, 10, 16), to: Date.UTC(2026, 10, 23) };
/** Wednesday of that week at 09:00. */
export const WEDNESDAY = Date.UTC(2026, 10, 18, 9);

/** A group of one episode, a quarter of an hour long; `id` is of both. */
export function aGroup(parts: Partial<Episode> = {}, symptoms: readonly Episode[] = []): EpisodeGroup {
  const from = parts.from ?? WEDNESDAY;
  const cause: Episode = {
    ...{ id: `e-${from}`, kind: 'service', ruleUid: 'disk', rule: 'DiskFull', folder: 'Infra' },
    ...{ instance: 'i-1', customer: 'acme', service: 'etl', severity: 'critical' },
    ...{ firings: 1, isFlapping: false, isSilenced: false, isCut: false, isExact: true },
    ...{ from, to: from + 15 * MINUTE },
    labels: { alertname: 'DiskFull', customer: 'acme', service: 'etl', instance: 'etl-2' },
    ...parts,
  };
  return {
    id: cause.id,
    cause,
    symptoms,
    from: Math.min(cause.from, ...symptoms.map(({ from: at }) => at)),
    to: [cause, ...symptoms].some(({ to }) => to === null)
      ? null
      : Math.max(...[cause, ...symptoms].map(({ to }) => to ?? 0)),
    by: symptoms.length > 0 ? 'service' : 'alone',
  };
}

/** An incident with a technical cause that a customer reported. */
export const aTicket = (parts: Partial<ReviewTicket> = {}): ReviewTicket => ({
  ...{ connection: 'jira', key: 'OPS-1', customer: 'acme', url: '', title: 'Login slow', type: 'incident' },
  ...{ state: 'closed', isCancelled: false, priority: 2, service: 'portal', assignee: '', labels: [], excerpt: '' },
  ...{ cause: 'Software', resolutionCode: 'Done', resolution: '', reportedBy: 'customer', mark: '' },
  ...{ created: WEDNESDAY, firstResponse: null, resolved: WEDNESDAY + HOUR },
  ...parts,
});

/** A problem that a person found by hand. */
export const aCheck = (parts: Partial<CheckProblem> = {}): CheckProblem => ({
  ...{ round: 'morning/early/2026-11-18', checklist: 'morning', check: 'Backup ran', checkId: 'backup' },
  ...{
    customer: 'acme',
    state: 'problem',
    isManual: true,
    ticket: '',
    playbook: '',
    alertRule: '',
    note: 'It did not',
  },
  at: WEDNESDAY,
  ...parts,
});

export const anAnnotation = (parts: Partial<DrawnAnnotation> = {}): DrawnAnnotation => ({
  ...{
    id: 7,
    text: 'Orders stuck',
    tags: ['incident', 'customer:acme'],
    by: 'ada',
    dashboardUid: 'd',
    dashboard: 'Shop',
  },
  ...{ panelId: null, from: WEDNESDAY, to: null },
  ...parts,
});

export const aLink = (group: EpisodeGroup, ticket: ReviewTicket, counts = true): TicketLink => ({
  ...{ episode: group.cause.id, ticket: { connection: ticket.connection, key: ticket.key } },
  ...{ method: counts ? 'key' : 'suggestion', why: '', counts },
});

let number = 0;
/** Acts are numbered in the order in which they are made. */
export const anAct = (item: string, deed: Deed, parts: Partial<ReviewAct> = {}): ReviewAct => ({
  ...{ number: ++number, at: WEDNESDAY + HOUR, by: { uid: 'u', name: 'Ada' }, customer: 'acme', item, deed },
  ...parts,
});

/** A finding as the store has it: raised on Monday, and then what `history` says. */
export const aFinding = (
  parts: Partial<Finding> = {},
  history: ReadonlyArray<[FindingAct['decision'], number]> = []
): Finding => {
  const said: Array<[FindingAct['decision'], number]> = [[{ kind: 'raised' }, WEEK.from], ...history];
  const acts: FindingAct[] = said.map(([decision, at], index) => ({
    ...{ number: index + 1, at, by: { uid: 'u', name: 'Ada' }, decision },
  }));
  return {
    ...{
      id: 'f-1',
      pattern: 'p',
      rule: 'c',
      reason: 'recurring',
      customer: 'acme',
      title: 'DiskFull keeps coming back',
    },
    ...{ evidence: [], proposals: [], state: 'open', raised: WEEK.from, seen: WEEK.from, owner: '', due: '' },
    ...{ isOverdue: false, ticket: null, last: acts.length, history: acts },
    ...parts,
  };
};

export type MaterialParts = Partial<Omit<ReviewMaterial, 'matches' | 'isComplete'>> & {
  matches?: ReadonlyArray<[string, EpisodeMatch]>;
  isComplete?: Partial<ReviewMaterial['isComplete']>;
};

/** A week of which everything was read, with nothing in it, looked at two days later. */
export const aMaterial = ({ matches = [], isComplete = {}, ...parts }: MaterialParts = {}): ReviewMaterial => ({
  ...WEEK,
  ...{ now: WEEK.to + 2 * DAY, zone: 'Europe/Rome', customer: 'acme', groups: [], tickets: [], checks: [] },
  ...{ annotations: [], links: [], acts: [], entries: [], rules: [], coverage: null, findings: [] },
  ...{ readFrom: WEEK.to - 30 * DAY, readTo: WEEK.to + HOUR },
  ...parts,
  matches: new Map(matches),
  isComplete: { history: true, tickets: true, checks: true, annotations: true, ...isComplete },
});
