import { anAct, anEpisode, aTicketAt } from '../../../testing/review/anEpisode';
import { minute } from '../../../testing/review/historyRow';
import type { Deed } from '../acts/ReviewAct';
import { groupEpisodes } from '../episodes/groupEpisodes';
import type { Episode } from '../episodes/Episode';
import type { LinkParts } from './LinkParts';
import { linksOf } from './linksOf';

const ALERT = anEpisode('a', 0, { ruleUid: 'disk', instance: 'instance:1' });
const OPS1 = { connection: 'jira', key: 'OPS-1' };

/** Links in short: episode, key, method, and whether it counts. */
function told(parts: Partial<LinkParts>, episodes: Episode[] = [ALERT]): string[] {
  const acts = parts.acts ?? [];
  const all = { groups: groupEpisodes(episodes, acts), tickets: [], opened: [], ...parts, acts };
  return linksOf(all).map(({ episode, ticket, method, counts }) =>
    [episode, ticket.key, method, ...(counts ? ['counts'] : [])].join(' ')
  );
}

const act = (number: number, deed: Deed, item = 'a') => anAct(number, item, deed);
const link = (number: number, method: 'hand' | 'confirmed' | 'opened' = 'hand') =>
  act(number, { kind: 'link', ticket: OPS1, method });
const unlink = (number: number, item = 'a') => act(number, { kind: 'unlink', ticket: OPS1 }, item);
/** Of another service, so that nothing suggests it. */
const far = (key: string, more: Parameters<typeof aTicketAt>[2] = {}) => aTicketAt(key, 0, { service: 'x', ...more });

describe('a suggestion', () => {
  it.each<[string, Parameters<typeof aTicketAt>[2], number, boolean]>([
    ['of the same customer and service', {}, 0, true],
    ['15 minutes before', {}, -15, true],
    ['longer before', {}, -15.1, false],
    ['four hours after', {}, 240, true],
    ['longer after', {}, 240.1, false],
    ['of another customer', { customer: 'bolt' }, 0, false],
    ['of another service', { service: 'esb' }, 0, false],
    ['of no service', { service: '' }, 0, false],
    ['a request', { type: 'request' }, 0, false],
    ['a change', { type: 'change' }, 0, false],
    ['a problem', { type: 'problem' }, 0, true],
    ['cancelled', { isCancelled: true }, 0, false],
  ])('%s', (_, parts, at, isThere) => {
    expect(told({ tickets: [aTicketAt('OPS-1', at, parts)] })).toEqual(isThere ? ['a OPS-1 suggestion'] : []);
  });

  it('is made once for a group, and for nobody nothing', () => {
    const group = [ALERT, anEpisode('b', 1)];
    expect(told({ tickets: [aTicketAt('OPS-1', 5)] }, group)).toEqual(['a OPS-1 suggestion']);
    const nobodys = anEpisode('a', 0, { customer: '' });
    expect(told({ tickets: [aTicketAt('OPS-1', 0, { customer: '' })] }, [nobodys])).toEqual([]);
  });

  it('counts when it is confirmed, and is gone when it is refused', () => {
    const tickets = [aTicketAt('OPS-1', 0)];
    expect(told({ tickets, acts: [link(1, 'confirmed')] })).toEqual(['a OPS-1 confirmed counts']);
    expect(told({ tickets, acts: [unlink(1)] })).toEqual([]);
    expect(told({ tickets, acts: [link(1, 'confirmed'), unlink(2)] })).toEqual([]);
    expect(told({ tickets, acts: [unlink(2), link(3)] })).toEqual(['a OPS-1 hand counts']);
  });

  it('is not made where another episode of the group has the ticket', () => {
    const acts = [act(1, { kind: 'link', ticket: OPS1, method: 'hand' }, 'b')];
    expect(told({ tickets: [aTicketAt('OPS-1', 5)], acts }, [ALERT, anEpisode('b', 1)])).toEqual([
      'b OPS-1 hand counts',
    ]);
  });
});

describe('a key', () => {
  const naming = (value: string, more: Partial<Episode> = {}) => [
    anEpisode('a', 0, { labels: { alertname: 'Disk', ticket: value }, ...more }),
  ];

  it.each<[string, string, string[]]>([
    ['in a label', 'OPS-1', ['a OPS-1 key counts']],
    ['several', 'OPS-1 OPS-2', ['a OPS-1 key counts', 'a OPS-2 key counts']],
    ['of a ticket that is not there', 'OPS-3', []],
    ['in an address', 'https://jira.example/browse/OPS-1', []],
    ['in lower case, as a host may be called', 'ops-1', ['a OPS-1 suggestion']],
  ])('%s', (_, value, expected) => {
    expect(told({ tickets: [far('OPS-1'), far('OPS-2')] }, naming(value))).toEqual(expected);
  });

  it("in the rule's annotations", () => {
    const rules = [{ uid: 'disk', annotations: { summary: 'Known as OPS-1' } }];
    expect(told({ tickets: [far('OPS-1')], rules })).toEqual(['a OPS-1 key counts']);
    expect(told({ tickets: [far('OPS-1')], rules: [{ uid: 'x', annotations: { summary: 'OPS-1' } }] })).toEqual([]);
  });

  it('in what somebody wrote only suggests: he may have meant that it is another one', () => {
    const acts = [act(1, { kind: 'note', text: 'not like OPS-1' })];
    expect(told({ tickets: [far('OPS-1')], acts })).toEqual(['a OPS-1 suggestion']);
  });

  it("is not another customer's", () => {
    expect(told({ tickets: [far('OPS-1', { customer: 'bolt' })] }, naming('OPS-1'))).toEqual([]);
    expect(told({ tickets: [far('OPS-1')] }, naming('OPS-1', { customer: '' }))).toEqual(['a OPS-1 key counts']);
  });

  it('stays refused', () => {
    expect(told({ tickets: [far('OPS-1')], acts: [unlink(1)] }, naming('OPS-1'))).toEqual([]);
  });
});

describe('what Rounds has opened', () => {
  const opened = (fingerprint: string, at = 5) => [{ ...OPS1, customer: 'acme', fingerprint, at: minute(at) }];

  it('belongs to the item', () => {
    expect(told({ opened: opened('a') })).toEqual(['a OPS-1 opened counts']);
    expect(told({ opened: opened('x') })).toEqual([]);
    expect(told({ opened: [{ ...OPS1, key: '', customer: '', fingerprint: 'a', at: 0 }] })).toEqual([]);
  });

  it.each([
    [-60, []],
    [-1, ['a OPS-1 opened counts']],
    [50, ['a OPS-1 opened counts']],
    [90, ['b OPS-1 opened counts']],
  ])('for an instance belongs to its episode of then (%d)', (at, expected) => {
    const two = [ALERT, anEpisode('b', 60, { instance: 'instance:1' })];
    expect(told({ opened: opened('instance:1', at) }, two)).toEqual(expected);
  });

  it('is also what carries the same mark', () => {
    const tickets = [
      far('OPS-1', { mark: 'f00' }),
      far('OPS-2', { mark: 'f00' }),
      far('OPS-3', { mark: 'ba2' }),
      far('OPS-4'),
    ];
    expect(told({ tickets, opened: opened('a') })).toEqual(['a OPS-1 opened counts', 'a OPS-2 opened counts']);
  });
});

describe('a ticket that names', () => {
  const id = 'episode:00aa11bb22cc33';
  const mine = [anEpisode(id, 0)];

  it.each<[string, Partial<ReturnType<typeof far>>, string[]]>([
    ['the episode', { excerpt: `see ${id}` }, [`${id} OPS-1 fingerprint counts`]],
    [
      'it in an address',
      { excerpt: 'https://g/a/x?item=episode%3A00aa11bb22cc33&customer=acme' },
      [`${id} OPS-1 fingerprint counts`],
    ],
    ['a longer id', { excerpt: `${id}4` }, []],
    ['the rule', { excerpt: 'https://g/alerting/grafana/disk/view' }, [`${id} OPS-1 fingerprint counts`]],
    ['the rule by its label', { labels: ['__alert_rule_uid__=disk'] }, [`${id} OPS-1 fingerprint counts`]],
    ['the rule at another time', { excerpt: '/alerting/grafana/disk/view', created: minute(300) }, []],
    ['a word that is a uid too', { excerpt: 'the disk is full' }, []],
    ["another customer's rule", { excerpt: '/alerting/grafana/disk/view', customer: 'bolt' }, []],
  ])('%s', (_, parts, expected) => {
    expect(told({ tickets: [far('OPS-1', parts)] }, mine)).toEqual(expected);
  });
});

describe('links', () => {
  it('go both ways, many to many', () => {
    const two = [ALERT, anEpisode('b', 60)];
    const tickets = [aTicketAt('OPS-1', 10), aTicketAt('OPS-2', 70)];
    const acts = [link(1), act(2, { kind: 'link', ticket: OPS1, method: 'hand' }, 'b')];
    expect(told({ tickets, acts }, two)).toEqual([
      'a OPS-1 hand counts',
      'b OPS-1 hand counts',
      'a OPS-2 suggestion',
      'b OPS-2 suggestion',
    ]);
  });

  it('are told once, by what is strongest', () => {
    const opened = [{ ...OPS1, customer: 'acme', fingerprint: 'a', at: minute(5) }];
    const parts = { tickets: [aTicketAt('OPS-1', 0)], opened };
    expect(told(parts)).toEqual(['a OPS-1 opened counts']);
    expect(told({ ...parts, acts: [link(1)] })).toEqual(['a OPS-1 hand counts']);
    expect(told({ ...parts, acts: [link(1, 'confirmed')] })).toEqual(['a OPS-1 opened counts']);
    expect(told({ ...parts, acts: [unlink(1)] })).toEqual([]);
    expect(told({ ...parts, acts: [unlink(1), link(2, 'confirmed')] })).toEqual(['a OPS-1 opened counts']);
  });

  it('that are refused for a group are refused for its symptoms', () => {
    const group = [ALERT, anEpisode('b', 1, { labels: { ticket: 'OPS-1' } })];
    expect(told({ tickets: [far('OPS-1')] }, group)).toEqual(['b OPS-1 key counts']);
    expect(told({ tickets: [far('OPS-1')], acts: [unlink(1)] }, group)).toEqual([]);
  });

  it('to a ticket that could not be read stay', () => {
    expect(told({ acts: [link(1)] })).toEqual(['a OPS-1 hand counts']);
    expect(told({ acts: [act(1, { kind: 'link', ticket: OPS1, method: 'hand' }, 'gone')] })).toEqual([]);
  });
});
