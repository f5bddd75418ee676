import {
  aCheck,
  aGroup,
  aLink,
  aMaterial,
  anAct,
  anAnnotation,
  aTicket,
  HOUR,
  MINUTE,
  WEDNESDAY,
} from '../../../testing/reviewMaterial';
import type { Feedback } from '../acts/ReviewAct';
import type { EpisodeMatch, ReviewMaterial } from '../ReviewMaterial';
import type { Proposal, RaisedFinding } from './Finding';
import { raiseFindings } from './raiseFindings';

const NONE: EpisodeMatch = { entry: '', by: '' };
const group = aGroup();
const id = group.cause.id;

const raisedBy = (material: ReviewMaterial): RaisedFinding[] =>
  raiseFindings(material).filter(({ rule }) => rule === 'a');
const reasons = (material: ReviewMaterial): string[] => raisedBy(material).map(({ reason }) => reason);
const proposed = (material: ReviewMaterial): Extract<Proposal, { kind: 'entry' }> | undefined =>
  raisedBy(material)
    .flatMap(({ proposals }) => proposals)
    .find((proposal) => proposal.kind === 'entry');

const feedback = (verdict: Feedback, entry = 'panel:p/1', note = '') =>
  anAct(id, { kind: 'feedback', entry, verdict, note });
const matched = (match: EpisodeMatch): Pick<Parameters<typeof aMaterial>[0] & object, 'groups' | 'matches'> => ({
  groups: [group],
  matches: [[id, match]],
});
const withEntry = matched({ entry: 'panel:p/1', by: 'matchers' });
const without = matched(NONE);
const resolved = aTicket({ resolution: 'Restarted the login service.' });

describe('rule (a), an issue whose resolution is not in the playbook', () => {
  it.each<[string, string, ReviewMaterial]>([
    ['no entry when it began', 'no-entry', aMaterial(without)],
    [
      'nothing but a catch-all',
      'no-entry',
      aMaterial({ groups: [group], matches: [[id, { entry: 'panel:any/1', by: 'catchall' }]] }),
    ],
    ['a step is missing', 'missing-step', aMaterial({ ...withEntry, acts: [feedback('missing_step')] })],
    ['it was the wrong entry', 'wrong-entry', aMaterial({ ...withEntry, acts: [feedback('wrong_entry')] })],
    [
      'the last verdict counts',
      'wrong-entry',
      aMaterial({ ...withEntry, acts: [feedback('worked'), feedback('wrong_entry')] }),
    ],
    [
      'a ticket was resolved in words, and nothing leads to an entry',
      'resolved-without-entry',
      aMaterial({ tickets: [resolved] }),
    ],
    [
      'a check found a problem and names no entry',
      'check-without-entry',
      aMaterial({ checks: [aCheck({ alertRule: 'r' })] }),
    ],
  ])('raises: %s', (_, reason, material) => {
    expect(reasons(material)).toEqual([reason]);
  });

  it.each<[string, ReviewMaterial]>([
    ['it had an entry', aMaterial(withEntry)],
    ['it is not known whether it had one', aMaterial({ groups: [group] })],
    ['it was silenced', aMaterial({ ...without, groups: [aGroup({ isSilenced: true })] })],
    ['monitoring itself had the trouble', aMaterial({ ...without, groups: [aGroup({ kind: 'monitoring' })] })],
    [
      'it is a symptom of another',
      aMaterial({
        groups: [aGroup({ id: 'cause' }, [group.cause])],
        matches: [
          ['cause', { entry: 'x', by: 'named' }],
          [id, NONE],
        ],
      }),
    ],
    [
      'it began before the period',
      aMaterial({ groups: [aGroup({ id, from: WEDNESDAY - 7 * 24 * HOUR })], matches: [[id, NONE]] }),
    ],
    [
      'it fell into a planned time',
      aMaterial({
        ...without,
        annotations: [
          anAnnotation({ tags: ['maintenance', 'customer:acme'], from: WEDNESDAY - HOUR, to: WEDNESDAY + HOUR }),
        ],
      }),
    ],
    [
      'it fell into the window of a change',
      aMaterial({
        ...without,
        tickets: [
          aTicket({ type: 'change', service: 'ETL', planned: { from: WEDNESDAY - HOUR, to: WEDNESDAY + HOUR } }),
        ],
      }),
    ],
    ['a person has pinned an entry', aMaterial({ ...without, acts: [anAct(id, { kind: 'pin', entry: 'panel:p/1' })] })],
    ['a responder says that nothing is needed', aMaterial({ ...without, acts: [feedback('not_needed', '')] })],
    ['a responder used an entry', aMaterial({ ...without, acts: [feedback('worked')] })],
    ['the entry worked', aMaterial({ ...withEntry, acts: [feedback('worked')] })],
    ['the entry worked with changes', aMaterial({ ...withEntry, acts: [feedback('with_changes')] })],
    [
      'the verdict was taken back',
      aMaterial({ ...withEntry, acts: [feedback('wrong_entry'), anAct(id, { kind: 'unfeedback' })] }),
    ],
    [
      'a later verdict is a better one',
      aMaterial({ ...withEntry, acts: [feedback('wrong_entry'), feedback('worked')] }),
    ],
    ['the ticket is not resolved', aMaterial({ tickets: [aTicket({ resolution: 'x', resolved: null })] })],
    ['the ticket says nothing of how', aMaterial({ tickets: [aTicket({ resolution: ' ' })] })],
    ['the ticket was cancelled', aMaterial({ tickets: [{ ...resolved, isCancelled: true }] })],
    ['the ticket was a duplicate', aMaterial({ tickets: [{ ...resolved, resolutionCode: 'Duplicate' }] })],
    ['it is a request', aMaterial({ tickets: [{ ...resolved, type: 'request' }] })],
    ['it is a change', aMaterial({ tickets: [{ ...resolved, type: 'change' }] })],
    [
      'a person says it was not technical',
      aMaterial({ tickets: [resolved], acts: [anAct('ticket:jira/OPS-1', { kind: 'cause', technical: false })] }),
    ],
    [
      'an entry was used for the ticket',
      aMaterial({
        tickets: [resolved],
        acts: [anAct('ticket:jira/OPS-1', { kind: 'use', entry: 'panel:p/1', step: 'Restart' })],
      }),
    ],
    [
      'the ticket belongs to an alert with an entry',
      aMaterial({ ...withEntry, tickets: [resolved], links: [aLink(group, resolved)] }),
    ],
    [
      'the ticket may belong to an alert',
      aMaterial({ ...withEntry, tickets: [resolved], links: [aLink(group, resolved, false)] }),
    ],
    ['the history does not tell all', aMaterial({ tickets: [resolved], isComplete: { history: false } })],
    ['the check was found by a machine', aMaterial({ checks: [aCheck({ isManual: false })] })],
    ['the check names its entry', aMaterial({ checks: [aCheck({ playbook: 'panel:p/1', alertRule: 'r' })] })],
    ['the check was missed', aMaterial({ checks: [aCheck({ state: 'missed' })] })],
  ])('raises nothing: %s', (_, material) => {
    expect(reasons(material)).toEqual([]);
  });

  it('is one finding for all alerts of a rule and customer, and one for each customer', () => {
    const groups = [
      group,
      aGroup({ id: 'second', service: 'billing', from: WEDNESDAY + HOUR }),
      aGroup({ id: 'other', customer: 'globex', from: WEDNESDAY + HOUR }),
    ];
    const found = raisedBy(aMaterial({ customer: '', groups, matches: groups.map((one) => [one.id, NONE]) }));
    expect(found.map(({ customer, evidence }) => [customer, evidence.map(({ item }) => item)])).toEqual([
      ['acme', ['second', id]],
      ['globex', ['other']],
    ]);
    expect(found[0]?.title).toBe('No playbook entry for DiskFull (billing)');
  });

  it('proposes matchers from labels that say what, and steps from what resolved it', () => {
    const labels = {
      alertname: 'Queue "INV" \\ stuck',
      customer: 'acme',
      service: 'esb',
      instance: 'n1:90',
      pod: 'p',
      severity: 'x',
    };
    const ticket = aTicket({
      resolution: '1. Stop the producer\n2) Drain <b>INV</b>\n* See http://evil.example/x ![p](http://e/p.png)\n',
    });
    const alert = aGroup({ labels, rule: labels.alertname });
    const proposal = proposed(
      aMaterial({
        ...{ groups: [alert], matches: [[id, NONE]], tickets: [ticket], links: [aLink(alert, ticket)] },
        acts: [anAct(id, { kind: 'note', text: 'playbook: {}\n{{ $labels.x }}' })],
      })
    );
    expect(proposal?.matchers).toBe('{alertname="Queue \\"INV\\" \\\\ stuck", customer="acme", service="esb"}');
    expect(proposal?.steps.split('\n')).toEqual([
      'What resolved OPS-1:',
      '',
      '- [ ] Stop the producer',
      '- [ ] Drain INV',
      '- [ ] See http\\://evil.example/x !\\[p\\](http\\://e/p.png)',
      '',
      'Said by responders:',
      '',
      '- [ ] playbook\\: \\{\\}',
      '- [ ] \\{\\{ \\$labels.x \\}\\}',
    ]);
    expect(proposal).toMatchObject({
      entry: '',
      title: 'Queue "INV" \\ stuck (etl)',
      customer: 'acme',
      severity: 'critical',
    });
  });

  it('proposes for alerts of several services no service, and for one without labels nothing that fits everything', () => {
    const groups = [
      group,
      aGroup({ id: 'second', from: WEDNESDAY + MINUTE, labels: { alertname: 'DiskFull', service: 'b' } }),
    ];
    expect(proposed(aMaterial({ groups, matches: groups.map((one) => [one.id, NONE]) }))?.matchers).toBe(
      '{alertname="DiskFull"}'
    );
    expect(proposed(aMaterial({ ...without, groups: [aGroup({ labels: { pod: 'x' } })] }))?.matchers).toBe('');
    expect(proposed(aMaterial({ tickets: [{ ...resolved, service: '' }] }))?.matchers).toBe('');
  });

  it('proposes no more steps than can be kept', () => {
    const resolution = Array.from({ length: 50 }, (_, n) => `${n} ${'*'.repeat(290)}`).join('\n');
    const tickets = [1, 2, 3, 4].map((n) =>
      aTicket({ key: `OPS-${n}`, resolution: resolution.replaceAll('*', '[_<*'.charAt(n - 1)) })
    );
    const links = tickets.map((ticket) => aLink(group, ticket));
    const { steps = '' } = proposed(aMaterial({ ...without, tickets, links })) ?? {};
    expect(steps.length).toBeLessThanOrEqual(15_000);
    expect(steps.split('\n').filter((line) => !/^(- \[ \] .+|What resolved .+:|)$/.test(line))).toEqual([]);
  });

  it('proposes to change the entry in which a step is missing', () => {
    const note = 'Tell the bank first';
    const proposal = proposed(aMaterial({ ...withEntry, acts: [feedback('missing_step', 'panel:p/1', note)] }));
    expect(proposal).toMatchObject({ entry: 'panel:p/1', steps: 'Said by responders:\n\n- [ ] Tell the bank first' });
  });
});
