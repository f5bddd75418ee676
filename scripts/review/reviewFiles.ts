import path from 'node:path';

import type { AlertEvent } from '../../src/domain/review/episodes/AlertEvent.ts';
import type { Figure } from '../../src/domain/review/figures/Figure.ts';
import type { RaisedFinding } from '../../src/domain/review/findings/Finding.ts';
import type { ReviewTicket } from '../../src/domain/review/links/ReviewTicket.ts';
import type { ReviewMaterial } from '../../src/domain/review/ReviewMaterial.ts';
import type { Domain } from '../playbook/loadDomain.ts';
import { readInput, type InputFile } from './InputFile.ts';
import { isWholeHistory } from './isWholeHistory.ts';
import { isWholeSearch } from './isWholeSearch.ts';
import type { ReviewDomain } from './loadReview.ts';
import { matchEpisodes } from './matchEpisodes.ts';
import { readActs } from './readActs.ts';
import { makeRowNumbers, readAlerts } from './readAlerts.ts';
import { readChecks } from './readChecks.ts';
import { readPlaybook } from './readPlaybook.ts';
import { readTickets } from './readTickets.ts';
import type { Remarks } from './Remarks.ts';
import { spanOf } from './spanOf.ts';
import type { Wish } from './Wish.ts';

/** What was made of the files. */
export interface Reviewed {
  material: ReviewMaterial;
  /** Changes of state, each once. */
  events: number;
  findings: RaisedFinding[];
  /** How many more there would be than a week has room for. */
  left: RaisedFinding[];
  figures: Figure[];
}

function inputs(places: readonly string[], remarks: Remarks): InputFile[] {
  return places.flatMap((place): InputFile[] => {
    const read = readInput(place);
    if ('sentence' in read) {
      remarks.lost(read.name, read.sentence);
      return [];
    }
    return [read];
  });
}

/** Tables name rules and not always their uids. */
function withRules(events: readonly AlertEvent[], rules: ReviewMaterial['rules']): AlertEvent[] {
  return events.map((event) => {
    const named = rules.filter(
      ({ title, folder }) => title === event.rule && (event.folder === '' || folder === '' || folder === event.folder)
    );
    return event.ruleUid === '' && named.length === 1 ? { ...event, ruleUid: named[0]?.uid ?? '' } : event;
  });
}

/** Those who were named, and all others by the word that labels and tickets have. */
function allCustomers(named: Wish['customers'], words: readonly string[]): Wish['customers'] {
  const taken = new Set(named.flatMap(({ id, name }) => [id, name]));
  const others = [...new Set(words)].filter((word) => word !== '' && !taken.has(word));
  return [...named, ...others.map((word) => ({ id: word, name: word }))];
}

function tellStrangers(tickets: readonly ReviewTicket[], customers: ReadonlySet<string>, remarks: Remarks): void {
  const strangers = [...new Set(tickets.map(({ customer }) => customer))].filter(
    (one) => one !== '' && !customers.has(one)
  );
  if (strangers.length > 0 && customers.size > 0) {
    remarks.note(
      'Customers',
      `Tickets name some that no alert names: ${strangers.slice(0, 5).join(', ')}. Where they are the same: --customer-name "acme=${strangers[0] ?? ''}".`
    );
  }
  if (tickets.length > 0 && !tickets.some(({ type }) => type === 'incident')) {
    remarks.note('Tickets', 'None is an incident by its type; --incident-type Bug says which types are.');
  }
}

/** What was not given, where figures stay without a number for it. */
function tellAbsent(wish: Wish, remarks: Remarks): void {
  const sentences: ReadonlyArray<readonly ['acts' | 'checks' | 'entries', string, string]> = [
    ['acts', 'Acts', 'None were given, so nothing counts as acknowledged, judged or closed.'],
    ['checks', 'Checks', 'None were given, so nothing says who knew first.'],
    ['entries', 'Entries', 'None were given, so nothing says which episodes had one.'],
  ];
  for (const [, name, sentence] of sentences.filter(([option]) => wish[option].length === 0)) {
    remarks.note(name, sentence);
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The files are taken to tell all of their days, which a history that was kept for a shorter time than tickets does not. */
function tellShortHistory(
  { events, tickets }: { events: readonly number[]; tickets: readonly number[] },
  zone: string,
  review: ReviewDomain,
  remarks: Remarks
): void {
  const first = events.reduce((earliest, at) => Math.min(earliest, at), Infinity);
  const earlier = tickets.filter((created) => created < first - DAY_MS).length;
  if (events.length > 0 && earlier > 0) {
    remarks.note(
      'Alert history',
      `Its first change of state is of ${review.zonedTime(first, zone)}, and ${earlier === 1 ? '1 ticket is' : `${earlier} tickets are`} more than a day older. Where alerts were not kept before, --from leaves these days out.`
    );
  }
}

/** Reads all files and judges them with the product's own code. */
export async function reviewFiles(
  wish: Wish,
  review: ReviewDomain,
  domain: Domain,
  remarks: Remarks
): Promise<Reviewed> {
  const { zone, order, customers, customer } = wish;
  const customerOf = (name: string): string =>
    customers.length === 0 ? name : review.customerOf(name, customers) || name;
  const playbook = readPlaybook([...wish.entries, ...wish.rules], wish.grafana, domain, remarks);
  const numbers = makeRowNumbers();
  const alertFiles = inputs(wish.events, remarks).map((file) =>
    readAlerts(file, { zone, order }, review, numbers, remarks)
  );
  const read = review.readEvents({ rows: alertFiles.flatMap(({ history }) => history) }, playbook.rules);
  if (read.unread > 0) {
    remarks.lost('Alert history', `${read.unread} rows are no changes of state that can be read.`);
  }
  const events = withRules([...read.events, ...alertFiles.flatMap((one) => one.events)], playbook.rules);
  const annotations = [...new Map(alertFiles.flatMap(({ drawn }) => drawn).map((one) => [one.id, one])).values()];
  const ticketFiles = inputs(wish.tickets, remarks);
  const tickets = ticketFiles.flatMap((file) =>
    readTickets(file, { zone, order, customerOf, incidents: wish.incidents }, remarks)
  );
  const checks = inputs(wish.checks, remarks).flatMap((file) => readChecks(file, { zone, order, customerOf }, remarks));
  const acts = inputs(wish.acts, remarks).flatMap((file) => readActs(file, review, remarks));
  tellAbsent(wish, remarks);
  const told = [...events.map(({ at }) => at), ...tickets.map(({ created }) => created), ...checks.map(({ at }) => at)];
  const times = told.length > 0 ? told : annotations.map(({ from }) => from);
  if (times.length === 0) {
    const [first = 'The files hold no change of state, no ticket and no check.', ...more] = remarks.losses();
    throw new Error(['Nothing could be read.', first, ...more.slice(0, 4)].join(' '));
  }
  const span = spanOf(times, wish);
  const judged = tickets.map(({ created }) => created).filter((created) => created >= span.from);
  tellShortHistory({ events: events.map(({ at }) => at), tickets: judged }, zone, review, remarks);
  const isOurs = (one: { customer: string }): boolean =>
    customer === '' || one.customer === customer || one.customer === '';
  const known = allCustomers(customers, [
    ...events.map(({ labels }) => labels['customer'] ?? ''),
    ...tickets.map((one) => one.customer),
  ]);
  const everybodys = review.episodesOf(events, { customers: known });
  tellStrangers(tickets, new Set(everybodys.map((one) => one.customer).filter((one) => one !== '')), remarks);
  const episodes = everybodys.filter(isOurs);
  const { matches, coverage } = await matchEpisodes(episodes, acts, playbook, domain, review);
  const groups = review.groupEpisodes(episodes, acts);
  const ours = tickets.filter(isOurs);
  const isWhole = isWholeHistory(alertFiles, remarks) && alertFiles.length === wish.events.length && read.unread === 0;
  const isAll = (places: readonly string[]): boolean =>
    places.length > 0 && !places.some((place) => remarks.hasLost(path.basename(place)));
  const material: ReviewMaterial = {
    ...span,
    ...{
      zone,
      customer,
      customers: known,
      groups,
      tickets: ours,
      checks: checks.filter(isOurs),
      annotations,
      acts,
      matches,
      coverage,
    },
    links: review.linksOf({ groups, tickets: ours, acts, opened: [], rules: playbook.rules }),
    ...{ entries: playbook.entries, rules: playbook.rules, findings: [] },
    isComplete: {
      history: isWhole,
      ...{ tickets: isAll(wish.tickets) && isWholeSearch(ticketFiles, tickets, remarks), checks: isAll(wish.checks) },
      annotations: annotations.length > 0,
    },
  };
  const { raise, left } = review.capFindings(review.raiseFindings(material), [], span.now);
  return {
    material,
    events: new Set(events.map(({ id }) => id)).size,
    findings: raise,
    left,
    figures: review.figuresOf(material),
  };
}
