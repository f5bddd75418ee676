import { anAct, anEpisode, aTicketAt } from '../../../testing/review/anEpisode';
import { minute } from '../../../testing/review/historyRow';
import type { Episode } from '../episodes/Episode';
import { groupEpisodes } from '../episodes/groupEpisodes';
import { itemsOf, type ItemParts, type ItemSpan } from './itemsOf';
import type { CheckProblem, DrawnAnnotation } from './ReviewItem';

const MORNING: ItemSpan = { customer: '', from: minute(0), to: minute(180) };

const aCheck = (checkId: string, at: number, state: CheckProblem['state'] = 'problem'): CheckProblem => ({
  ...{ round: 'night/early/2026-11-18', checklist: 'Night', check: 'Backup ran', checkId, customer: 'acme', state },
  ...{ isManual: true, ticket: '', playbook: '', alertRule: '', note: '', at: minute(at) },
});
const drawn = (id: number, at: number, tags: string[] = []): DrawnAnnotation => ({
  ...{ id, text: 'Deployed', tags, by: 'anna', dashboardUid: '', dashboard: '', panelId: null },
  ...{ from: minute(at), to: null },
});

function ids(parts: Partial<ItemParts> & { episodes?: Episode[] }, span: Partial<ItemSpan> = {}): string[] {
  const { episodes = [], ...rest } = parts;
  const none = { groups: groupEpisodes(episodes, []), tickets: [], checks: [], annotations: [], links: [], acts: [] };
  return itemsOf({ ...none, ...rest }, { ...MORNING, ...span }).map(({ id }) => id);
}

it('are all that came in, each once, the worst first and then the earliest', () => {
  const episodes = [anEpisode('late', 20), anEpisode('worst', 60, { severity: 'critical' }), anEpisode('first', 10)];
  const tickets = [aTicketAt('OPS-1', 5, { priority: 1 }), aTicketAt('OPS-2', 5, { priority: 5 })];
  const checks = [aCheck('backup', 30), aCheck('backup', 30)];
  expect(ids({ episodes, tickets, checks, annotations: [drawn(7, 1), drawn(7, 1)] })).toEqual([
    'ticket:jira/OPS-1',
    'worst',
    'check:night/early/2026-11-18/backup',
    'first',
    'late',
    'ticket:jira/OPS-2',
    'annotation:7',
  ]);
});

it('have those at the end that are shown with an alert, and then those that are closed', () => {
  const parts = {
    episodes: [anEpisode('a', 0, { severity: 'critical' }), anEpisode('b', 60)],
    tickets: [aTicketAt('OPS-1', 5), aTicketAt('OPS-2', 6)],
    acts: [anAct(1, 'a', { kind: 'close', note: '' })],
  };
  const to = (key: string, counts: boolean) => ({
    ...{ episode: 'b', ticket: { connection: 'jira', key }, method: 'hand' as const, why: '', counts },
  });
  expect(ids({ ...parts, links: [to('OPS-1', true), to('OPS-2', false)] })).toEqual([
    'ticket:jira/OPS-2',
    'b',
    'ticket:jira/OPS-1',
    'a',
  ]);
});

it('are a group of episodes, not each of them', () => {
  expect(ids({ episodes: [anEpisode('a', 0), anEpisode('b', 1)] })).toEqual(['a']);
});

it.each<[string, Episode, boolean]>([
  ['at the first moment', anEpisode('a', 0), true],
  ['at the first moment after', anEpisode('a', 180), false],
  ['earlier', anEpisode('a', -5), false],
  ['earlier, and fires still', anEpisode('a', -5, { to: null }), true],
  ['nobody knows when', anEpisode('a', -5, { isCut: true }), true],
  ['nobody knows when, and was over before', anEpisode('a', -50, { isCut: true }), false],
  ['later, and fires still', anEpisode('a', 200, { to: null }), false],
])('began %s', (_, episode, isThere) => {
  expect(ids({ episodes: [episode] })).toEqual(isThere ? ['a'] : []);
});

it("are a customer's, with what was drawn for nobody in particular", () => {
  const episodes = [anEpisode('a', 0), anEpisode('b', 60, { customer: 'bolt' }), anEpisode('c', 90, { customer: '' })];
  const annotations = [
    drawn(1, 1),
    drawn(2, 2, ['customer:Bolt S.p.A.', 'service:esb']),
    drawn(3, 3, ['customer:acme']),
  ];
  const customers = [
    { id: 'acme', name: 'ACME' },
    { id: 'bolt', name: 'Bolt S.p.A.' },
  ];
  expect(ids({ episodes, annotations, customers }, { customer: 'bolt' })).toEqual([
    'b',
    'annotation:1',
    'annotation:2',
  ]);
  expect(ids({ episodes, annotations, customers }, { customer: 'acme' })).toEqual([
    'a',
    'annotation:1',
    'annotation:3',
  ]);
});

it('count nothing that is silenced or cancelled as bad', () => {
  const episodes = [anEpisode('a', 0, { severity: 'critical', isSilenced: true }), anEpisode('b', 60)];
  const tickets = [aTicketAt('OPS-1', 5, { priority: 1, isCancelled: true })];
  expect(ids({ episodes, tickets })).toEqual(['b', 'a', 'ticket:jira/OPS-1']);
});
