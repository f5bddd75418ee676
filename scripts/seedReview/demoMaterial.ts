import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { CheckProblem } from '../../src/domain/review/items/ReviewItem.ts';
import type { ReviewTicket } from '../../src/domain/review/links/ReviewTicket.ts';
import type { ReviewMaterial } from '../../src/domain/review/ReviewMaterial.ts';
import type { ReviewDomain } from '../review/loadReview.ts';
import { actsOf } from './actsOf.ts';
import { MINUTE, zone } from './Ago.ts';
import type { Case, PlannedCheck, PlannedTicket } from './Case.ts';
import { namedCustomers, type Customer } from './Customer.ts';
import { demoEpisodes } from './demoEpisodes.ts';
import { ticketSystems } from './ticketSystems.ts';

const DAY = 24 * 60 * MINUTE;
/** The names of Anna and Luca do not matter to the rules. */
const person = (login: string) => ({ uid: login, name: login });

const reviewTicket = (customer: Customer, ticket: PlannedTicket): ReviewTicket => ({
  ...{ connection: ticketSystems[customer].connection, key: ticket.key, customer, url: '', title: ticket.title },
  ...{ type: ticket.type ?? 'incident', state: 'closed', isCancelled: ticket.isCancelled ?? false },
  ...{ priority: ticket.priority ?? 3, service: ticket.service, assignee: '', labels: [], excerpt: ticket.description },
  ...{ cause: ticket.cause ?? '', resolutionCode: ticket.resolutionCode ?? '', resolution: ticket.resolution ?? '' },
  ...{ reportedBy: ticket.by ?? '', mark: '', created: ticket.created, firstResponse: null, resolved: ticket.resolved },
  ...(ticket.planned === undefined ? {} : { planned: ticket.planned }),
});

const checkProblem = (customer: Customer, check: PlannedCheck, number: number): CheckProblem => ({
  ...{ round: `${customer}-review-${check.id}/round-${number + 1}/day`, checklist: check.title, check: check.title },
  ...{ checkId: check.id, customer, state: check.state, isManual: check.state === 'problem', ticket: '' },
  ...{ playbook: '', alertRule: check.alertRule ?? '', note: check.note },
  at: check.at + 20 * MINUTE,
});

/** What the page would know of the cases. */
export interface DemoParts {
  now: number;
  rules: readonly AlertRule[];
  entries: readonly PlaybookEntry[];
  /** By the episode's id; without them nobody knows which entry an alert had. */
  matches: ReviewMaterial['matches'];
  /** When which alert was silenced. */
  silenced: ReturnType<ReviewDomain['silenceSpans']>;
}

/** The cases as the review has them: the four weeks before now, of all customers. */
export function demoMaterial(cases: readonly Case[], domain: ReviewDomain, parts: DemoParts): ReviewMaterial {
  const { now, rules } = parts;
  const bare = demoEpisodes(cases, rules, domain);
  const episodes = domain.withSilences(bare, parts.silenced);
  const acts = actsOf(cases, bare, rules).map(({ by, ...act }, index) => ({
    ...{ number: index + 1, by: person(by), ...act },
  }));
  const groups = domain.groupEpisodes(episodes, acts);
  const tickets = cases.flatMap(({ customer, tickets: planned = [] }) =>
    planned.map((ticket) => reviewTicket(customer, ticket))
  );
  const links = domain.linksOf({ groups, tickets, acts, opened: [], rules });
  return {
    ...{
      from: now - 28 * DAY,
      to: now,
      now,
      zone,
      customer: '',
      customers: namedCustomers,
      groups,
      tickets,
      links,
      acts,
    },
    checks: cases.flatMap(({ customer, checks = [] }) =>
      checks.map((check, number) => checkProblem(customer, check, number))
    ),
    annotations: cases
      .flatMap(({ drawings = [] }) => drawings)
      .map(({ text, tags, dashboardUid, panelId, from, to }, index) => ({
        ...{ id: index + 1, text, tags, by: 'anna', dashboardUid, dashboard: dashboardUid, panelId, from, to },
      })),
    ...{ entries: parts.entries, matches: parts.matches, rules, coverage: null, findings: [] },
    isComplete: { history: true, tickets: true, checks: true, annotations: true },
    readFrom: now - 31 * DAY,
  };
}
