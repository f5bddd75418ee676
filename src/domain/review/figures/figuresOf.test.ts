import {
  aCheck,
  aFinding,
  aGroup,
  aLink,
  aMaterial,
  anAct,
  aTicket,
  DAY,
  HOUR,
  MINUTE,
  WEDNESDAY,
  WEEK,
} from '../../../testing/reviewMaterial';
import type { AlertRule } from '../../playbook/AlertRule';
import type { Coverage, RuleCoverage, RuleState } from '../../playbook/coverage';
import type { Feedback } from '../acts/ReviewAct';
import type { Episode, EpisodeGroup } from '../episodes/Episode';
import type { ReviewMaterial } from '../ReviewMaterial';
import { FIGURES, type Figure } from './Figure';
import { figuresOf } from './figuresOf';

const figure = (material: ReviewMaterial, id: string): Figure => {
  const found = figuresOf(material).find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`There is no figure ${id}.`);
  }
  return found;
};
/** A figure as [value, n, unknown]. */
const told = (material: ReviewMaterial, id: string) => {
  const { value, n, unknown } = figure(material, id);
  return [value, n, unknown];
};

/** Groups with ids 1, 2, 3 …, an hour apart; each lasts so many minutes. */
const groupsOf = (...parts: Array<Partial<Episode> & { minutes?: number | null }>): EpisodeGroup[] =>
  parts.map(({ minutes = 15, ...one }, index) => {
    const from = one.from ?? WEDNESDAY + index * HOUR;
    return aGroup({ id: `${index + 1}`, from, to: minutes === null ? null : from + minutes * MINUTE, ...one });
  });

const ack = (item: string, minutesAfter: number, hour = 0) =>
  anAct(
    item,
    { kind: 'ack', comment: '', until: WEDNESDAY + DAY, severity: 'critical', sticky: false },
    { at: WEDNESDAY + hour * HOUR + minutesAfter * MINUTE }
  );
const judged = (item: string, verdict: Feedback) => anAct(item, { kind: 'feedback', entry: '', verdict, note: '' });

const rule = (uid: string): AlertRule => ({
  ...{ uid, title: uid, folder: '', folderUid: '', group: '', labels: {}, annotations: {}, isPaused: false },
  ...{ updated: 0, health: 'ok', state: 'inactive', instances: [] },
});
const covered = (uid: string, customer: string, state: RuleState): RuleCoverage => ({
  ...{ rule: rule(uid), customer, state, judged: 1, without: [], entries: [], conflict: [] },
});
const coverageOf = (...rules: RuleCoverage[]): Coverage => ({
  ...{ perCustomer: [], rules, uncovered: [], orphans: [], conflicts: [], stale: [] },
  all: { rules: rules.length, covered: 0, unknown: 0, conflicts: 0, catchAllOnly: 0 },
});

describe('the figures', () => {
  it('are all there, in their order, and of nothing say nothing', () => {
    const figures = figuresOf(aMaterial());
    expect(figures.map(({ id }) => id)).toEqual(FIGURES);
    const zero = ['episodes', 'recurring', 'first_alert', 'first_check', 'first_person', 'first_customer'];
    expect(figures.filter(({ value }) => value !== null).map(({ id }) => id)).toEqual(zero);
  });

  it('name nobody', () => {
    const groups = groupsOf({}, {});
    const tickets = [aTicket({ assignee: 'Bob' })];
    expect(
      JSON.stringify(figuresOf(aMaterial({ groups, tickets, acts: [ack('1', 5), judged('1', 'worked')] })))
    ).not.toMatch(/Ada|Bob|"u"/);
  });

  it('count episodes by their cause: of services, not silenced, begun in the period', () => {
    const groups = [
      ...groupsOf({}, { isSilenced: true }, { kind: 'monitoring' }, { from: WEEK.from }, { from: WEEK.to }),
      aGroup({ id: 'before', from: WEEK.from - 1 }),
      aGroup({ id: 'cause', from: WEDNESDAY + DAY }, [aGroup({ id: 'symptom' }).cause]),
    ];
    const { value, n, items, of } = figure(aMaterial({ groups }), 'episodes');
    expect([value, n, items]).toEqual([3, 5, ['4', '1', 'cause']]);
    expect(of).toHaveLength(5);
  });

  it('count nothing of others', () => {
    const groups = groupsOf({}, { customer: 'globex' }, { customer: '' });
    const tickets = [aTicket({ key: 'A-1', customer: 'globex' })];
    expect(told(aMaterial({ groups }), 'episodes')).toEqual([1, 1, 0]);
    expect(told(aMaterial({ groups, customer: '' }), 'episodes')).toEqual([3, 3, 0]);
    expect(told(aMaterial({ tickets }), 'first_customer')).toEqual([0, 0, 0]);
  });

  it('rule coverage: rules of the customer of which all is covered', () => {
    const coverage = coverageOf(
      covered('a', 'acme', 'covered'),
      covered('b', 'ACME Corp', 'unknown'),
      covered('c', 'acme', 'catchall'),
      covered('d', 'globex', 'covered')
    );
    const customers = [{ id: 'acme', name: 'ACME Corp' }];
    expect(figure(aMaterial({ coverage, customers }), 'rule_coverage_pct')).toMatchObject({
      ...{ value: 33.33, n: 3, unknown: 1, items: ['rule:a'] },
    });
    expect(told(aMaterial({ coverage, customer: '' }), 'rule_coverage_pct')).toEqual([50, 4, 1]);
    expect(told(aMaterial({ coverage: null }), 'rule_coverage_pct')).toEqual([null, 0, 0]);
  });

  it('a rule for two customers is covered where it is for both', () => {
    const coverage = coverageOf(covered('a', 'acme', 'covered'), covered('a', 'globex', 'uncovered'));
    expect(told(aMaterial({ coverage, customer: '' }), 'rule_coverage_pct')).toEqual([0, 1, 0]);
  });

  it('episode coverage: with an entry when they began; a catch-all is none, a pin is one', () => {
    const material = aMaterial({
      groups: groupsOf({}, {}, {}, {}, {}),
      matches: [
        ['1', { entry: 'panel:p/1', by: 'matchers' }],
        ['2', { entry: 'panel:any/1', by: 'catchall' }],
        ['3', { entry: '', by: '' }],
        ['4', { entry: '', by: '' }],
      ],
      acts: [anAct('4', { kind: 'pin', entry: 'panel:p/2' })],
    });
    expect(figure(material, 'episode_coverage_pct')).toMatchObject({ value: 50, n: 4, unknown: 1, items: ['1', '4'] });
  });

  it('useful coverage and noise: of those with a verdict, and how many had none', () => {
    const acts = [judged('1', 'worked'), judged('2', 'with_changes'), judged('3', 'not_needed')];
    const material = aMaterial({ groups: groupsOf({}, {}, { isFlapping: true }, {}, { isSilenced: true }), acts });
    expect(figure(material, 'useful_coverage_pct')).toMatchObject({ value: 33.33, n: 3, unknown: 1, items: ['1'] });
    expect(figure(material, 'noise_pct')).toMatchObject({ value: 33.33, n: 3, unknown: 1, items: ['3'] });
    expect(told(aMaterial({ groups: groupsOf({}) }), 'noise_pct')).toEqual([null, 0, 1]);
  });

  it('time to acknowledge: median and p90 of the first acknowledgements; who was never acknowledged is told apart', () => {
    const groups = groupsOf({}, {}, {}, { severity: '' }, { severity: 'info' }, { isSilenced: true });
    const acts = [ack('1', 2), ack('1', 50), ack('2', 4, 1), ack('3', 60, 2), ack('5', 1, 4), ack('6', 1, 5)];
    const material = aMaterial({ groups, acts });
    expect(figure(material, 'mtta_median_s')).toMatchObject({ value: 240, n: 3, unknown: 1, items: ['1', '2', '3'] });
    expect(told(material, 'mtta_p90_s')).toEqual([3600, 3, 1]);
    expect(figure(material, 'never_acknowledged_pct')).toMatchObject({ value: 25, n: 4, items: ['4'] });
  });

  it('an acknowledgement of a symptom is one of its group, and clocks that differ make nothing negative', () => {
    const symptom = aGroup({ id: 's', from: WEDNESDAY + MINUTE }).cause;
    const groups = [aGroup({ id: '1' }, [symptom]), aGroup({ id: '2', from: WEDNESDAY + HOUR })];
    const acts = [ack('s', 3), ack('2', 59)];
    expect(told(aMaterial({ groups, acts }), 'mtta_median_s')).toEqual([0, 2, 0]);
    expect(told(aMaterial({ groups, acts }), 'mtta_p90_s')).toEqual([180, 2, 0]);
  });

  it('time to resolve: without flapping ones; what is not over, or was cut, is not known', () => {
    const groups = groupsOf(
      { minutes: 10 },
      { minutes: 20 },
      { minutes: 300, isFlapping: true },
      { minutes: null },
      { isCut: true }
    );
    const material = aMaterial({ groups });
    expect(told(material, 'mttr_median_s')).toEqual([600, 2, 2]);
    expect(told(material, 'mttr_p90_s')).toEqual([1200, 2, 2]);
  });

  it('time to resolve tickets is apart', () => {
    const tickets = [
      aTicket({ key: 'A-1', resolved: WEDNESDAY + HOUR }),
      aTicket({ key: 'A-2', resolved: null }),
      aTicket({ key: 'A-3', type: 'request' }),
      aTicket({ key: 'A-4', isCancelled: true }),
    ];
    expect(told(aMaterial({ tickets }), 'ticket_mttr_median_s')).toEqual([3600, 1, 1]);
    expect(told(aMaterial({ tickets }), 'ticket_mttr_p90_s')).toEqual([3600, 1, 1]);
  });

  it('recurring: alerts with three episodes in 30 days', () => {
    const earlier = groupsOf({ from: WEEK.from - 2 * DAY }, { from: WEEK.from - DAY }, {}, { service: 'portal' });
    expect(figure(aMaterial({ groups: earlier }), 'recurring')).toMatchObject({
      value: 1,
      n: 2,
      items: ['1', '2', '3'],
    });
    expect(told(aMaterial({ groups: earlier.slice(1) }), 'recurring')).toEqual([0, 2, 0]);
    expect(told(aMaterial({ groups: earlier, isComplete: { history: false } }), 'recurring')).toEqual([null, 2, 0]);
  });

  it('alerts without ticket: suggestions do not count; short and minor ones need none', () => {
    const groups = groupsOf({}, {}, {}, { minutes: 14 }, { severity: 'info' }, { minutes: null });
    const [one, two] = groups;
    const ticket = aTicket();
    const links = [
      ...(one === undefined ? [] : [aLink(one, ticket)]),
      ...(two === undefined ? [] : [aLink(two, ticket, false)]),
    ];
    const parts = { groups, tickets: [ticket], links };
    expect(figure(aMaterial(parts), 'alerts_without_ticket_pct')).toMatchObject({
      ...{ value: 75, n: 4, unknown: 1, items: ['2', '3', '6'] },
    });
    expect(told(aMaterial({ ...parts, isComplete: { tickets: false } }), 'alerts_without_ticket_pct')[0]).toBeNull();
  });

  it('tickets without alert: of technical incidents; without a cause they are not known to be one', () => {
    const groups = groupsOf({});
    const tickets = [
      aTicket({ key: 'A-1' }),
      aTicket({ key: 'A-2' }),
      aTicket({ key: 'A-3', cause: '' }),
      aTicket({ key: 'A-4', cause: '' }),
      aTicket({ key: 'A-5', cause: 'User error' }),
    ];
    const links = groups.flatMap((group) => tickets.slice(0, 1).map((ticket) => aLink(group, ticket)));
    const acts = [anAct('ticket:jira/A-4', { kind: 'cause', technical: true })];
    const parts = { groups, tickets, links, acts };
    expect(figure(aMaterial(parts), 'tickets_without_alert_pct')).toMatchObject({
      ...{ value: 66.67, n: 3, unknown: 1, items: ['ticket:jira/A-2', 'ticket:jira/A-4'] },
    });
    for (const missing of ['history', 'tickets']) {
      expect(
        told(aMaterial({ ...parts, isComplete: { [missing]: false } }), 'tickets_without_alert_pct')[0]
      ).toBeNull();
    }
    // Two of the technical ones were reported before there was anything that could have seen them.
    expect(told(aMaterial({ ...parts, historyFrom: WEEK.to }), 'tickets_without_alert_pct')).toEqual([null, 0, 4]);
  });

  describe('who saw it first', () => {
    const groups = groupsOf({ from: WEDNESDAY - 20 * MINUTE }, { from: WEDNESDAY + 10 * MINUTE });
    const [early, late] = groups;
    const tickets = [
      aTicket({ key: 'A-1' }),
      aTicket({ key: 'A-2' }),
      aTicket({ key: 'A-3', reportedBy: 'team' }),
      aTicket({ key: 'A-4', reportedBy: '' }),
      aTicket({ key: 'A-5', reportedBy: 'monitoring' }),
      aTicket({ key: 'A-6', type: 'request' }),
    ];
    const [first, second] = tickets;
    const links = [
      ...(early && first ? [aLink(early, first)] : []),
      ...(late && second ? [aLink(late, second)] : []),
      ...(early && second ? [aLink(early, second, false)] : []),
    ];
    const checks = [aCheck({ ticket: 'A-3', at: WEDNESDAY - HOUR })];
    const parts = { groups, tickets, links, checks };

    it('by alert, check, person or customer; nobody knows where nobody said', () => {
      const firsts = ['first_alert', 'first_check', 'first_person', 'first_customer'].map((id) =>
        figure(aMaterial(parts), id)
      );
      expect(firsts.map(({ value, n, unknown }) => [value, n, unknown])).toEqual([
        [2, 5, 1],
        [1, 5, 1],
        [0, 5, 1],
        [1, 5, 1],
      ]);
      expect(firsts[0]?.items).toEqual(['ticket:jira/A-1', 'ticket:jira/A-5']);
      expect(told(aMaterial({ ...parts, checks: [] }), 'first_person')).toEqual([1, 5, 1]);
    });

    it('by how long, against the report of a customer', () => {
      expect(told(aMaterial(parts), 'lead_median_s')).toEqual([-600, 2, 0]);
      expect(told(aMaterial({ ...parts, links: links.slice(0, 1) }), 'lead_median_s')).toEqual([1200, 1, 1]);
    });

    it('is known of none that was reported before there was a history, unless an alert is there after all', () => {
      const young = aMaterial({ ...parts, historyFrom: WEEK.to });
      expect(told(young, 'first_alert')).toEqual([2, 5, 3]);
      expect(told(young, 'first_customer')).toEqual([0, 5, 3]);
      expect(told(young, 'lead_median_s')).toEqual([null, 0, 2]);
    });

    it('is not said where something could not be read', () => {
      for (const missing of ['history', 'tickets', 'checks']) {
        expect(told(aMaterial({ ...parts, isComplete: { [missing]: false } }), 'first_customer')[0]).toBeNull();
      }
    });
  });

  it('actions closed by their day, in the zone of the customer', () => {
    const accept = (due: string) => ({ kind: 'accept' as const, owner: 'Ops', due, ticket: null, note: '' });
    const done = { kind: 'done' as const, note: '' };
    // 2026-11-18 in Rome ends at 23:00 UTC.
    const end = Date.UTC(2026, 10, 18, 23);
    const due = '2026-11-18';
    const findings = [
      aFinding({ id: 'in-time', due, state: 'done' }, [
        [accept(due), WEEK.from],
        [done, end - 1],
      ]),
      aFinding({ id: 'late', due, state: 'done' }, [
        [accept(due), WEEK.from],
        [done, end],
      ]),
      aFinding({ id: 'open', due, state: 'accepted' }, [[accept(due), WEEK.from]]),
      aFinding({ id: 'later', due: '2026-11-24', state: 'accepted' }, [[accept('2026-11-24'), WEEK.from]]),
      aFinding({ id: 'none', state: 'open' }),
    ];
    expect(figure(aMaterial({ findings }), 'actions_closed_pct')).toMatchObject({
      value: 33.33,
      n: 3,
      items: ['finding:in-time'],
    });
    const today = WEDNESDAY;
    expect(told(aMaterial({ findings: findings.slice(2), now: today }), 'actions_closed_pct')).toEqual([null, 0, 0]);
  });
});
