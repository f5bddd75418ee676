import type { AdHocVariableFilter } from '@grafana/data';
import { narrow } from './narrow';

const parse = (text: string): AdHocVariableFilter => {
  const [, key = '', operator = '', value = ''] = /^(\w+) (\S+) (.*)$/.exec(text) ?? [];
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
    ['rounds', { customers: ['acme', 'globex'] }, ['customer =| globex,initech'], { customers: ['globex'] }],
    ['raw', { text: 'x' }, ['customer = acme'], { text: 'x', customers: ['acme'] }],
  ])('of the type %s: %j and %j', (type, query, filters, expected) => {
    expect(under(type, query, ...filters)).toEqual(expected);
  });

  it.each([
    ['tickets', { filters: { priorities: ['1'] } }, 'priority = 3'],
    ['tickets', { customers: ['acme'] }, 'customer = globex'],
    ['changes', {}, 'type = incident'],
  ])('cannot match anything: %s %j and %s', (type, query, filter) => {
    expect(under(type, query, filter)).toEqual({ nothing: expect.stringMatching(/^Nothing can fit both/) });
  });

  it.each([
    ['tickets', 'service = Mail', 'The dashboard filters by “service”, which Rounds cannot.'],
    ['tickets', 'title =~ disk.*', 'The dashboard filters by “title”, which Rounds cannot.'],
    ['tickets', 'priority < 3', 'The dashboard’s filter “priority <” cannot be applied: use = or !=.'],
    ['tickets', 'state = done', 'The dashboard’s filter “state” cannot be “done”'],
    ['tickets', 'assignee != Anna Rossi', 'The dashboard’s filter “Assignee !=” cannot be applied here: use =.'],
    ['sla', 'sla = running', 'The dashboard’s filter “SLA” cannot be applied to what is at risk.'],
    ['rounds', 'priority = 1', 'The dashboard’s filter “Priority” cannot be applied to Rounds, which has none.'],
    ['raw', 'state = open', 'The dashboard’s filter “State” cannot be applied to Raw query, which has none.'],
  ])('is refused rather than answered without it: %s, %s', (type, filter, sentence) => {
    expect(under(type, {}, filter)).toEqual({ refused: expect.stringContaining(sentence) });
  });
});
