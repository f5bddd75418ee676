import {
  aCheck,
  aGroup,
  aLink,
  aMaterial,
  anAct,
  anAnnotation,
  aTicket,
  DAY,
  HOUR,
  MINUTE,
  WEDNESDAY,
  WEEK,
} from '../../../testing/reviewMaterial';
import type { Episode } from '../episodes/Episode';
import type { ReviewMaterial } from '../ReviewMaterial';
import type { RaisedFinding } from './Finding';
import { raiseFindings } from './raiseFindings';

const raised = (material: ReviewMaterial): RaisedFinding[] =>
  raiseFindings(material).filter(({ rule }) => rule === 'b');
const reasons = (material: ReviewMaterial): string[] => raised(material).map(({ reason }) => reason);

const ticket = aTicket();
const TICKET = 'ticket:jira/OPS-1';
const drawn = anAnnotation();
const handmade = aCheck({ playbook: 'panel:p/1' });

/** An alert of the ticket's service. */
const near = (minutes: number, parts: Partial<Episode> = {}) => {
  const from = WEDNESDAY + minutes * MINUTE;
  return aGroup({ service: 'portal', from, to: from + 5 * MINUTE, ...parts });
};
const late = near(38);
const linked = { groups: [late], tickets: [ticket], links: [aLink(late, ticket)] };
const failing = (days: number) =>
  aCheck({ round: `r/${days}`, state: 'not_evaluated', isManual: false, at: WEDNESDAY - days * DAY, playbook: 'x' });

describe('rule (b), monitorable and not monitored', () => {
  it.each<[string, string, ReviewMaterial]>([
    ['a technical incident without an alert', 'ticket-without-alert', aMaterial({ tickets: [ticket] })],
    [
      'the cause is a click',
      'ticket-without-alert',
      aMaterial({ tickets: [{ ...ticket, cause: '' }], acts: [anAct(TICKET, { kind: 'cause', technical: true })] }),
    ],
    ['an alert 61 minutes after it', 'ticket-without-alert', aMaterial({ tickets: [ticket], groups: [near(61)] })],
    [
      'an alert over 61 minutes before it',
      'ticket-without-alert',
      aMaterial({ tickets: [ticket], groups: [near(-66)] }),
    ],
    [
      'an alert of another service',
      'ticket-without-alert',
      aMaterial({ tickets: [ticket], groups: [near(0, { service: 'etl' })] }),
    ],
    [
      'an alert of another customer with the same service',
      'ticket-without-alert',
      aMaterial({ tickets: [ticket], groups: [near(0, { customer: 'globex' })] }),
    ],
    [
      'an alert that is only suggested, hours away',
      'ticket-without-alert',
      aMaterial({ tickets: [ticket], groups: [near(180)], links: [aLink(near(180), ticket, false)] }),
    ],
    [
      'maintenance of another customer',
      'ticket-without-alert',
      aMaterial({
        tickets: [ticket],
        annotations: [
          anAnnotation({ tags: ['maintenance', 'customer:globex'], from: WEDNESDAY - HOUR, to: WEDNESDAY + HOUR }),
        ],
      }),
    ],
    ['a person found it by a check', 'check-without-alert', aMaterial({ checks: [handmade] })],
    ['the customer came first', 'customer-first', aMaterial(linked)],
    ['somebody drew trouble, no alert', 'annotation-without-alert', aMaterial({ annotations: [drawn] })],
    [
      'the cause of a drawn one is a click',
      'annotation-without-alert',
      aMaterial({
        annotations: [{ ...drawn, tags: ['customer:acme'] }],
        acts: [anAct('annotation:7', { kind: 'cause', technical: true })],
      }),
    ],
    [
      'the history begins just an hour before',
      'ticket-without-alert',
      aMaterial({ tickets: [ticket], historyFrom: WEDNESDAY - HOUR }),
    ],
    [
      'a check that could not be evaluated before there was a history',
      'not-evaluated',
      aMaterial({ checks: [failing(0), failing(1), failing(20)], historyFrom: WEEK.to }),
    ],
    ['not evaluated three times', 'not-evaluated', aMaterial({ checks: [failing(0), failing(1), failing(20)] })],
  ])('raises: %s', (_, reason, material) => {
    expect(reasons(material)).toEqual([reason]);
  });

  it.each<[string, ReviewMaterial]>([
    ['an alert 60 minutes after it', aMaterial({ tickets: [ticket], groups: [near(60)] })],
    ['an alert over 60 minutes before it', aMaterial({ tickets: [ticket], groups: [near(-65)] })],
    ['an alert that fires since yesterday', aMaterial({ tickets: [ticket], groups: [near(-1500, { to: null })] })],
    ['a silenced alert', aMaterial({ tickets: [ticket], groups: [near(0, { isSilenced: true })] })],
    [
      'monitoring that knew it saw nothing',
      aMaterial({ tickets: [ticket], groups: [near(0, { kind: 'monitoring' })] }),
    ],
    [
      'a symptom',
      aMaterial({
        tickets: [ticket],
        groups: [aGroup({ from: WEDNESDAY - 3 * HOUR, service: 'etl' }, [near(0).cause])],
      }),
    ],
    ['an alert that names no service', aMaterial({ tickets: [ticket], groups: [near(0, { service: '' })] })],
    ['an alert that names no customer', aMaterial({ tickets: [ticket], groups: [near(0, { customer: '' })] })],
    ['another spelling of the service', aMaterial({ tickets: [ticket], groups: [near(0, { service: 'PORTAL' })] })],
    [
      'a ticket that belongs to an alert long ago',
      aMaterial({ tickets: [ticket], groups: [near(-600)], links: [aLink(near(-600), ticket)] }),
    ],
    ['no cause is known', aMaterial({ tickets: [{ ...ticket, cause: '' }] })],
    ['the cause is none that a machine sees', aMaterial({ tickets: [{ ...ticket, cause: 'User error' }] })],
    ['the cause is not known', aMaterial({ tickets: [{ ...ticket, cause: 'Unknown' }] })],
    [
      'a person says it is not technical',
      aMaterial({ tickets: [ticket], acts: [anAct(TICKET, { kind: 'cause', technical: false })] }),
    ],
    ['a request', aMaterial({ tickets: [{ ...ticket, type: 'request' }] })],
    ['a change', aMaterial({ tickets: [{ ...ticket, type: 'change' }] })],
    ['a cancelled one', aMaterial({ tickets: [{ ...ticket, isCancelled: true }] })],
    ['a duplicate', aMaterial({ tickets: [{ ...ticket, resolutionCode: 'Duplicate' }] })],
    ['another monitoring reported it', aMaterial({ tickets: [{ ...ticket, reportedBy: 'monitoring' }] })],
    [
      'in the window of a change of the service',
      aMaterial({
        tickets: [
          ticket,
          aTicket({ key: 'CHG-1', type: 'change', planned: { from: WEDNESDAY - HOUR, to: WEDNESDAY + HOUR } }),
        ],
      }),
    ],
    [
      'in a drawn maintenance',
      aMaterial({
        tickets: [ticket],
        annotations: [
          anAnnotation({ tags: ['Maintenance', 'customer:acme'], from: WEDNESDAY - HOUR, to: WEDNESDAY + HOUR }),
        ],
      }),
    ],
    [
      'the history could not be read',
      aMaterial({ tickets: [ticket], checks: [handmade], annotations: [drawn], isComplete: { history: false } }),
    ],
    ['the history begins within the hour before', aMaterial({ tickets: [ticket], readFrom: WEDNESDAY - 59 * MINUTE })],
    [
      'Grafana knows of nothing until within the hour before: an alert that came after the customer',
      aMaterial({ ...linked, historyFrom: WEDNESDAY - HOUR + 1 }),
    ],
    ['an alert may still come', aMaterial({ tickets: [ticket], now: WEDNESDAY + 59 * MINUTE })],
    [
      'what came after was not read',
      aMaterial({ tickets: [{ ...ticket, created: WEEK.to - MINUTE }], readTo: WEEK.to }),
    ],
    ['reported after the period', aMaterial({ tickets: [{ ...ticket, created: WEEK.to }] })],
    ['an alert rule stands beside the check', aMaterial({ checks: [{ ...handmade, alertRule: 'r' }] })],
    ['an alert fired at the time of the check', aMaterial({ checks: [handmade], groups: [near(-30)] })],
    ['the check was missed', aMaterial({ checks: [{ ...handmade, state: 'missed' }] })],
    ['a machine found the problem', aMaterial({ checks: [{ ...handmade, isManual: false }] })],
    [
      'the ticket of the check belongs to an alert',
      aMaterial({
        ...linked,
        tickets: [{ ...ticket, reportedBy: 'team' }],
        checks: [{ ...handmade, ticket: 'OPS-1', at: WEDNESDAY + DAY }],
      }),
    ],
    ['the team reported before the alert', aMaterial({ ...linked, tickets: [{ ...ticket, reportedBy: 'team' }] })],
    ['nobody knows who reported', aMaterial({ ...linked, tickets: [{ ...ticket, reportedBy: '' }] })],
    ['the alert came first', aMaterial({ ...linked, groups: [near(-1)], links: [aLink(near(-1), ticket)] })],
    [
      'less than a minute, as clocks differ',
      aMaterial({ ...linked, groups: [near(0.9)], links: [aLink(near(0.9), ticket)] }),
    ],
    [
      'an earlier alert belongs to it as well',
      aMaterial({ ...linked, groups: [late, near(-2)], links: [...linked.links, aLink(near(-2), ticket)] }),
    ],
    ['a customer first, and only suggested', aMaterial({ ...linked, links: [aLink(late, ticket, false)] })],
    [
      'two days before, so of another trouble',
      aMaterial({ ...linked, groups: [near(2880)], links: [aLink(near(2880), ticket)] }),
    ],
    ['the start of the alert is not known', aMaterial({ ...linked, groups: [near(38, { isCut: true })] })],
    ['customer first, history not complete', aMaterial({ ...linked, isComplete: { history: false } })],
    ['a drawn note that is no trouble', aMaterial({ annotations: [{ ...drawn, tags: ['deploy', 'customer:acme'] }] })],
    [
      'a person says of a drawn one that it is not technical',
      aMaterial({ annotations: [drawn], acts: [anAct('annotation:7', { kind: 'cause', technical: false })] }),
    ],
    ['drawn at the time of an alert', aMaterial({ annotations: [drawn], groups: [near(10)] })],
    [
      'drawn over the time of an alert',
      aMaterial({ annotations: [{ ...drawn, to: WEDNESDAY + 5 * HOUR }], groups: [near(240)] }),
    ],
    ['not evaluated twice', aMaterial({ checks: [failing(0), failing(1)] })],
    [
      'not evaluated three times, over more than 30 days',
      aMaterial({ checks: [failing(0), failing(1), failing(31)], readFrom: WEEK.from - 60 * DAY }),
    ],
    ['not evaluated three times before the period', aMaterial({ checks: [failing(5), failing(6), failing(7)] })],
  ])('raises nothing: %s', (_, material) => {
    expect(reasons(material)).toEqual([]);
  });

  it('is about one customer, where one is chosen', () => {
    const tickets = [ticket, aTicket({ key: 'X-1', customer: 'globex' })];
    expect(raised(aMaterial({ tickets })).map(({ customer }) => customer)).toEqual(['acme']);
    expect(raised(aMaterial({ tickets, customer: '' })).map(({ customer }) => customer)).toEqual(['acme', 'globex']);
  });

  it('says by how long the customer was first, and proposes to change the rule', () => {
    const [finding] = raised(aMaterial(linked));
    expect(finding?.title).toBe('The customer told before the alert: DiskFull (portal)');
    expect(finding?.evidence).toEqual([
      { item: TICKET, at: WEDNESDAY, text: '38 min before the alert: OPS-1 Login slow' },
    ]);
    expect(finding?.proposals).toMatchObject([{ kind: 'alert-rule', labels: { customer: 'acme', service: 'portal' } }]);
  });

  it('says of evidence that it is from before the history, of which Grafana may have forgotten an alert', () => {
    const parts = { tickets: [ticket], checks: [handmade], annotations: [drawn] };
    const texts = (historyFrom: number) =>
      raised(aMaterial({ ...parts, historyFrom })).flatMap(({ evidence }) => evidence.map(({ text }) => text));
    const known = texts(WEDNESDAY - DAY);
    expect(known).toHaveLength(3);
    expect(known.join()).not.toContain('before the history');
    expect(texts(WEEK.to + HOUR)).toEqual(known.map((text) => `${text} (before the history of alerts begins)`));
  });

  it('proposes an alert rule with the labels of the customer, and a check', () => {
    const hostile = { ...ticket, title: 'Login {{ $values.B }}\u202E slow' };
    const [finding] = raised(aMaterial({ tickets: [hostile] }));
    expect(finding?.proposals).toEqual([
      {
        ...{ kind: 'alert-rule', title: 'Login {{ $values.B }} slow' },
        labels: { customer: 'acme', service: 'portal', severity: 'critical' },
        annotations: {
          summary: 'Login { { $values.B } } slow',
          description: 'Raised by the review: Login { { $values.B } } slow',
        },
        condition: expect.stringContaining('Choose what would have shown it'),
      },
      {
        ...{ kind: 'check', title: 'Login {{ $values.B }} slow', customer: 'acme' },
        instructions: 'Look whether Login \\{\\{ \\$values.B \\}\\} slow is as it should be, and say what was seen.',
      },
    ]);
  });

  it('is one finding for tickets of the same words, whatever numbers they hold', () => {
    const tickets = [
      aTicket({ key: 'OPS-1', title: 'Batch B-4711 failed on host7 at 2026-11-18' }),
      aTicket({ key: 'OPS-2', title: 'batch B-4712 failed on host9 at 2026-11-19', created: WEDNESDAY + DAY }),
    ];
    expect(raised(aMaterial({ tickets })).map(({ evidence }) => evidence.length)).toEqual([2]);
  });
});
