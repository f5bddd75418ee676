import type { AdHocVariableFilter } from '@grafana/data';
import { narrow } from './narrow';

const parse = (text: string): AdHocVariableFilter => {
  const [, key = '', operator = '', value = ''] = /^(\w+(?: for)?) (\S+) (.*)$/.exec(text) ?? [];
  return { key, operator, value, values: value.split(',') };
};
const under = (queryType: string, query: Record<string, unknown>, ...filters: string[]) => {
  const narrowed = narrow({ refId: 'A', queryType, query }, filters.map(parse));
  return 'query' in narrowed ? narrowed.query.query : narrowed;
};

describe('a query under the filters of its dashboard', () => {
  it.each([
    ['tickets', {}, ['priority = 1'], { filters: { priorities: ['1'] } }],
    ['count', {}, ['Priority = P2'], { filters: { priorities: ['2'] } }],
    ['trend', {}, ['priority =| 1,2'], { filters: { priorities: ['1', '2'] } }],
    ['trend', {}, ['priority != 1', 'priority != 5'], { filters: { priorities: ['2', '3', '4'] } }],
    ['tickets', {}, ['state = closed'], { filters: { states: ['closed'] } }],
    ['tickets', {}, ['state != pending'], { filters: { states: ['open', 'in_progress'] } }],
    ['sla', {}, ['state != pending'], { filters: { states: ['open', 'in_progress'] } }],
    [
      'sla',
      { view: 'compliance' },
      ['state != pending'],
      { view: 'compliance', filters: { states: ['open', 'in_progress', 'resolved', 'closed'] } },
    ],
    [
      'tickets',
      { filters: { states: ['all'] } },
      ['state !=| open,closed'],
      { filters: { states: ['in_progress', 'pending', 'resolved'] } },
    ],
    ['durations', { filters: { types: ['incident', 'task'] } }, ['type = task'], { filters: { types: ['task'] } }],
    ['changes', {}, ['type = change'], { filters: { types: ['change'] } }],
    [
      'count',
      { filters: { text: 'disk' }, later: 1 },
      ['assignee = Anna Rossi', 'sla != none'],
      {
        filters: { text: 'disk', assignees: ['Anna Rossi'], sla: ['breached', 'running', 'paused', 'met'] },
        later: 1,
      },
    ],
    ['count', {}, ['service =| Mail,(none)'], { filters: { services: ['Mail', '(none)'] } }],
    ['trend', {}, ['team != Network', 'team !=| Desk,Network'], { filters: { not: { teams: ['Network', 'Desk'] } } }],
    [
      'tickets',
      { filters: { teams: ['Network', 'Desk'], not: { services: ['Mail'] } } },
      ['team != NETWORK', 'service != Print'],
      { filters: { teams: ['Desk'], not: { services: ['Mail', 'Print'] } } },
    ],
    ['count', { filters: { assignees: ['Anna', 'Rita'] } }, ['assignee = anna'], { filters: { assignees: ['Anna'] } }],
    [
      'count',
      {},
      ['Waits for != vendor'],
      { filters: { pending: ['customer', 'change', 'problem', 'other', '(none)'] } },
    ],
    [
      'count',
      { filters: { not: { pending: ['other', '(none)'] } } },
      ['pending != vendor'],
      { filters: { not: { pending: ['other', '(none)'] }, pending: ['customer', 'change', 'problem'] } },
    ],
    ['sla', {}, ['sla = running'], { filters: { sla: ['running'] } }],
    ['sla', { view: 'countdown' }, ['sla != paused'], { view: 'countdown', filters: { sla: ['breached', 'running'] } }],
    ['rounds', { customers: ['acme', 'globex'] }, ['customer =| globex,initech'], { customers: ['globex'] }],
    ['raw', { text: 'x' }, ['customer = acme'], { text: 'x', customers: ['acme'] }],
  ])('of the type %s: %j and %j', (type, query, filters, expected) => {
    expect(under(type, query, ...filters)).toEqual(expected);
  });

  it.each([
    ['tickets', { filters: { priorities: ['1'] } }, 'priority = 3'],
    ['tickets', { customers: ['acme'] }, 'customer = globex'],
    ['changes', {}, 'type = incident'],
    ['sla', {}, 'sla = paused'],
    ['sla', { view: 'countdown' }, 'state = closed'],
    ['count', { filters: { not: { priorities: ['1'] } } }, 'priority = 1'],
    ['count', { filters: { teams: ['Network'] } }, 'team != Network'],
    ['count', { filters: { not: { teams: ['network'] } } }, 'team = Network'],
  ])('cannot match anything: %s %j and %s', (type, query, filter) => {
    expect(under(type, query, filter)).toEqual({ nothing: expect.stringMatching(/^Nothing can fit both/) });
  });

  it.each([
    ['tickets', 'labels = Mail', 'The dashboard filters by “labels”, which Rounds cannot.'],
    ['tickets', 'title =~ disk.*', 'The dashboard filters by “title”, which Rounds cannot.'],
    ['tickets', 'priority < 3', 'The dashboard’s filter “priority <” cannot be applied: use = or !=.'],
    ['tickets', 'state = done', 'The dashboard’s filter “state” cannot be “done”'],
    ['tickets', 'pending = me', 'The dashboard’s filter “pending” cannot be “me”'],
    ['tickets', 'customer != acme', 'The dashboard’s filter “Customer !=” cannot be applied here: use =.'],
    ['checks', 'team != Network', 'The dashboard’s filter “Team” cannot be applied to Checks, which has none.'],
    ['rounds', 'priority = 1', 'The dashboard’s filter “Priority” cannot be applied to Rounds, which has none.'],
    ['raw', 'state = open', 'The dashboard’s filter “State” cannot be applied to Raw query, which has none.'],
  ])('is refused rather than answered without it: %s, %s', (type, filter, sentence) => {
    expect(under(type, {}, filter)).toEqual({ refused: expect.stringContaining(sentence) });
  });
});
