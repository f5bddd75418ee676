import {
  aGroup,
  aLink,
  aMaterial,
  anAct,
  anAnnotation,
  aTicket,
  DAY,
  HOUR,
  WEDNESDAY,
  WEEK,
} from '../../../testing/reviewMaterial';
import type { Episode } from '../episodes/Episode';
import type { ReviewMaterial } from '../ReviewMaterial';
import type { RaisedFinding } from './Finding';
import { raiseFindings } from './raiseFindings';

const raised = (material: ReviewMaterial): RaisedFinding[] =>
  raiseFindings(material).filter(({ rule }) => rule === 'c');
const reasons = (material: ReviewMaterial): string[] => raised(material).map(({ reason }) => reason);

/** Episodes of one alert, so many days before Wednesday. */
const daysAgo = (days: readonly number[], parts: Partial<Episode> = {}) =>
  days.map((day) => aGroup({ id: `d${day}`, from: WEDNESDAY - day * DAY, ...parts }));
const used = (item: string, step = 'Restart the app', entry = 'panel:p/1') => anAct(item, { kind: 'use', entry, step });
const workaround = (key: string, days: number) =>
  aTicket({ key, cause: '', resolutionCode: 'Workaround provided', created: WEDNESDAY - days * DAY });
const different = daysAgo([0, 1, 2]).map((group, n) => aGroup({ ...group.cause, ruleUid: `rule-${n}` }));

describe('rule (c), what can be solved for good', () => {
  it.each<[string, string, ReviewMaterial]>([
    ['the same alert three times in 30 days', 'recurring', aMaterial({ groups: daysAgo([0, 3, 24]) })],
    ['exactly 30 days', 'recurring', aMaterial({ groups: daysAgo([0, 3, 30]), readFrom: WEEK.from - 60 * DAY })],
    ['a rule that is gone, by its name', 'recurring', aMaterial({ groups: daysAgo([0, 1, 2], { ruleUid: '' }) })],
    ['flapping twice', 'flapping', aMaterial({ groups: daysAgo([0, 3], { isFlapping: true, firings: 7 }) })],
    [
      'the same step three times, for different alerts',
      'same-step',
      aMaterial({ groups: different, acts: different.map(({ id }) => used(id)) }),
    ],
    [
      'the same step three times, for tickets',
      'same-step',
      aMaterial({ acts: [used('ticket:j/A-1'), used('ticket:j/A-2'), used('ticket:j/A-3')] }),
    ],
    [
      'closed with a workaround twice',
      'workaround-again',
      aMaterial({ tickets: [workaround('OPS-1', 0), workaround('OPS-2', 9)] }),
    ],
    [
      'a workaround in the words of the resolution',
      'workaround-again',
      aMaterial({
        tickets: [1, 2].map((n) =>
          aTicket({
            key: `OPS-${n}`,
            resolutionCode: 'Solved',
            resolution: 'Temporarily moved to node 2',
            created: WEDNESDAY - n * HOUR,
          })
        ),
      }),
    ],
  ])('raises: %s', (_, reason, material) => {
    expect(reasons(material)).toEqual([reason]);
  });

  it.each<[string, ReviewMaterial]>([
    ['twice', aMaterial({ groups: daysAgo([0, 3]) })],
    ['three times, over more than 30 days', aMaterial({ groups: daysAgo([0, 3, 31]), readFrom: WEEK.from - 60 * DAY })],
    ['three times before the period', aMaterial({ groups: daysAgo([3, 4, 5]) })],
    [
      'three times, one of them silenced',
      aMaterial({ groups: [...daysAgo([0, 3]), ...daysAgo([5], { isSilenced: true })] }),
    ],
    ['three times, of monitoring', aMaterial({ groups: daysAgo([0, 1, 2], { kind: 'monitoring' }) })],
    [
      'three times, of three services',
      aMaterial({ groups: ['a', 'b', 'c'].flatMap((service, n) => daysAgo([n], { service })) }),
    ],
    [
      'three times, of three customers',
      aMaterial({ customer: '', groups: ['a', 'b', 'c'].flatMap((customer, n) => daysAgo([n], { customer })) }),
    ],
    ['three rules', aMaterial({ groups: different })],
    [
      'three symptoms of one cause',
      aMaterial({
        groups: [
          aGroup(
            {},
            daysAgo([1, 2, 3]).map(({ cause }) => cause)
          ),
        ],
      }),
    ],
    [
      'three times, one of them in a planned time',
      aMaterial({
        groups: daysAgo([0, 1, 2]),
        annotations: [
          anAnnotation({ tags: ['planned', 'customer:acme'], from: WEDNESDAY - HOUR, to: WEDNESDAY + HOUR }),
        ],
      }),
    ],
    ['the same episode told three times', aMaterial({ groups: [aGroup(), aGroup(), aGroup()] })],
    ['flapping once', aMaterial({ groups: daysAgo([0], { isFlapping: true, firings: 7 }) })],
    ['a step twice', aMaterial({ groups: different, acts: different.slice(1).map(({ id }) => used(id)) })],
    [
      'a step three times for one episode',
      aMaterial({ groups: daysAgo([0]), acts: [used('d0'), used('d0'), used('d0')] }),
    ],
    ['three steps once', aMaterial({ groups: different, acts: different.map(({ id }) => used(id, `step ${id}`)) })],
    [
      'a step for an episode and its symptoms',
      aMaterial({
        groups: [
          aGroup(
            { id: 'd0' },
            daysAgo([1, 2]).map(({ cause }) => cause)
          ),
        ],
        acts: [used('d0'), used('d1'), used('d2')],
      }),
    ],
    ['a workaround once', aMaterial({ tickets: [workaround('OPS-1', 0)] })],
    [
      'a workaround for two different things',
      aMaterial({ tickets: [workaround('OPS-1', 0), { ...workaround('OPS-2', 1), title: 'Mail queue full' }] }),
    ],
    [
      'a workaround for two customers',
      aMaterial({ customer: '', tickets: [workaround('OPS-1', 0), { ...workaround('OPS-2', 1), customer: 'globex' }] }),
    ],
    [
      'a workaround in a ticket that is open',
      aMaterial({ tickets: [workaround('OPS-1', 0), { ...workaround('OPS-2', 1), resolved: null }] }),
    ],
    [
      'a workaround in a cancelled ticket',
      aMaterial({ tickets: [workaround('OPS-1', 0), { ...workaround('OPS-2', 1), isCancelled: true }] }),
    ],
    [
      'a workaround that was taken away',
      aMaterial({
        tickets: [1, 2].map((n) =>
          aTicket({ key: `OPS-${n}`, resolution: 'Patched, removed the workaround', created: WEDNESDAY - n * HOUR })
        ),
      }),
    ],
  ])('raises nothing: %s', (_, material) => {
    expect(reasons(material)).toEqual([]);
  });

  it('is one finding for an alert that recurs, flaps, has the same step and the same workaround', () => {
    const groups = daysAgo([0, 3, 9], { isFlapping: true, firings: 4 });
    const tickets = [workaround('OPS-1', 0), workaround('OPS-2', 3)];
    const links = tickets.flatMap((ticket, n) => groups.slice(n, n + 1).map((group) => aLink(group, ticket)));
    const found = raised(aMaterial({ groups, tickets, links, acts: groups.map(({ id }) => used(id)) }));
    expect(found.map(({ reason, title }) => [reason, title])).toEqual([
      ['recurring', 'DiskFull (etl) keeps coming back'],
    ]);
    expect(found[0]?.evidence.map(({ item }) => item)).toEqual([
      'd0',
      'ticket:jira/OPS-1',
      'd3',
      'ticket:jira/OPS-2',
      'd9',
    ]);
    expect(found[0]?.evidence[0]?.text).toBe(
      'DiskFull (etl), critical, 15 min, 4 times, OPS-1 · The step “Restart the app”'
    );
  });

  it('proposes a problem with what happened, what was done, and when it is solved; no names of people', () => {
    const groups = daysAgo([0, 1, 2]);
    const ticket = aTicket({ resolution: 'Cleared /tmp', assignee: 'Bob Builder' });
    const link = groups.slice(0, 1).map((group) => aLink(group, ticket));
    const [finding] = raised(aMaterial({ groups, tickets: [ticket], links: link }));
    const [proposal] = finding?.proposals ?? [];
    expect(proposal).toMatchObject({ kind: 'problem', title: 'DiskFull (etl) keeps coming back', customer: 'acme' });
    expect(proposal?.kind === 'problem' ? proposal.description.split('\n') : []).toEqual([
      'DiskFull (etl) keeps coming back. What speaks for it:',
      '- 2026-11-18 DiskFull (etl), critical, 15 min, OPS-1',
      '- 2026-11-17 DiskFull (etl), critical, 15 min',
      '- 2026-11-16 DiskFull (etl), critical, 15 min',
      '',
      'What was done each time:',
      '- Cleared /tmp',
      '',
      'Wanted: the cause, and what removes it. Done when it has not happened again for 30 days.',
    ]);
    expect(JSON.stringify(finding)).not.toMatch(/Ada|Bob/);
  });
});
