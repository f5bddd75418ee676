import { act, screen, within } from '@testing-library/react';
import { config } from '@grafana/runtime';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { aGroup, aCheck, aLink, anAct, anAnnotation, aTicket, HOUR, WEDNESDAY } from '../../../testing/reviewMaterial';
import { aMatch, anEntry, aRule, showItem } from '../../../testing/showItem';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();

/** A screen on which nothing is in view until it is said. */
function fakeView() {
  const seen: Array<(entries: Array<{ isIntersecting: boolean }>) => void> = [];
  class Observer {
    constructor(callback: (typeof seen)[number]) {
      seen.push(callback);
    }
    observe = () => undefined;
    disconnect = () => undefined;
  }
  Object.defineProperty(window, 'IntersectionObserver', { configurable: true, value: Observer });
  return { show: () => act(() => seen.forEach((callback) => callback([{ isIntersecting: true }]))) };
}

const group = aGroup();
const alert: ReviewItem = {
  ...{ kind: 'episode', id: group.id, customer: 'acme', service: 'etl', title: 'DiskFull', group },
  ...{ from: group.from, to: group.to },
};
const found = [[group.id, aMatch(group.id)] as const].map(([id, match]): [string, typeof match] => [id, match]);
const known = { entries: [anEntry()], rules: [aRule()], groups: [group] };
const ticket = aTicket({ key: 'OPS-1', title: 'Login slow', resolution: 'Restarted the pool', excerpt: 'It is slow' });
const ticketItem: ReviewItem = {
  ...{ kind: 'ticket', id: 'ticket:jira/OPS-1', customer: 'acme', service: 'portal', title: 'Login slow', ticket },
  ...{ from: ticket.created, to: ticket.resolved },
};

beforeEach(() => {
  signIn('Editor');
  Object.assign(config.bootData.user, { isSignedIn: true, uid: 'u-1', orgId: 1 });
  window.localStorage.clear();
});

describe('an alert', () => {
  it('stands beside its entry, filled in with its labels, with why it is this one and its times', () => {
    showItem(alert, { material: known, found });
    expect(screen.getByRole('heading', { level: 2, name: 'DiskFull' })).toHaveFocus();
    expect(screen.getByText('2 of 3')).toBeInTheDocument();
    expect(screen.getByText('ACME · etl')).toBeInTheDocument();
    const left = within(screen.getByRole('region', { name: 'The alert' }));
    expect(left.getByText('Quiet again')).toBeInTheDocument();
    expect(left.getByRole('list', { name: 'Labels' })).toHaveTextContent('instance=etl-2');
    const entry = within(screen.getByRole('region', { name: 'The playbook entry' }));
    expect(entry.getByRole('heading', { name: 'Clear the disk' })).toBeInTheDocument();
    expect(entry.getByText('etl-2')).toBeInTheDocument();
    expect(entry.getByText('Why this entry: alertname="DiskFull" fits.')).toBeInTheDocument();
    const [began, acked] = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect([began, acked]).toEqual(['Wed 18 Nov 10:00', '–']);
  });

  it('says that it had no entry when it was first looked at', () => {
    const kept = anAct(group.id, { kind: 'match', entry: '', by: '' });
    showItem(alert, { material: { ...known, acts: [kept] }, found });
    expect(screen.getByText(/no entry matched\.$/)).toBeInTheDocument();
  });

  it('tells how often it fired before', () => {
    const before = aGroup({ id: 'old', from: WEDNESDAY - 5 * HOUR, to: WEDNESDAY - 4 * HOUR });
    showItem(alert, { material: { ...known, groups: [group, before] }, found });
    const history = within(screen.getByRole('region', { name: 'Other times it fired' }));
    expect(history.getByRole('listitem')).toHaveTextContent('Wed 18 Nov 05:00 · 1 h');
  });

  it('says what is wrong where the rule is gone, linked with no panel, or has no entry', () => {
    showItem(alert, { material: { groups: [group], rules: [] }, found: [] });
    expect(screen.getByText('The rule is gone, or you may not see it.')).toBeInTheDocument();
    expect(screen.getByText('No entry matches this alert')).toBeInTheDocument();
    expect(screen.getByText('No entry matched. Was one needed at all?')).toBeInTheDocument();
  });

  it('shows text of anybody as text, cut where it is long', () => {
    const value = `<script>alert(1)</script>${'x'.repeat(100_000)}`;
    const hostile = aGroup({ labels: { alertname: 'A', note: value, rtl: '\u202Eabc' }, rule: value });
    const item: ReviewItem = { ...alert, group: hostile, title: value, id: hostile.id };
    const { container } = showItem(item, { material: { groups: [hostile], rules: [aRule({ summary: value })] } });
    expect(container.querySelector('script')).toBeNull();
    expect(container.textContent?.length).toBeLessThan(10_000);
  });
});

describe('what is done about it', () => {
  it('is said, stands at once, and can be taken back', async () => {
    const { user, deeds } = showItem(alert, { material: known, found });
    await user.click(screen.getByRole('button', { name: 'Missing step' }));
    expect(deeds()).toEqual([{ kind: 'feedback', entry: 'panel:runbooks/1', verdict: 'missing_step', note: '' }]);
    expect(screen.getByText('Entry: Missing step')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Missing step', pressed: true })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(deeds().at(-1)).toEqual({ kind: 'unfeedback' });
    expect(screen.getByRole('button', { name: 'Missing step', pressed: false })).toBeInTheDocument();
    expect(screen.getByText('Taken back')).toBeInTheDocument();
  });

  it('is kept in the order of the server, naming the last act that was seen', async () => {
    const closed = anAct(group.id, { kind: 'note', text: 'x' }, { number: 41 });
    const { user, done } = showItem(alert, { material: { ...known, acts: [closed] }, found });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(done.get().at(-1)).toMatchObject({
      expects: 41,
      title: 'DiskFull',
      itemTo: group.to,
      deed: { kind: 'close' },
    });
    expect(screen.getByRole('button', { name: 'Open again' })).toBeInTheDocument();
  });

  it('acknowledges with a comment that is kept while it is written', async () => {
    const first = showItem(alert, { material: known, found });
    await first.user.click(screen.getByRole('button', { name: 'Acknowledge…' }));
    await first.user.type(screen.getByRole('textbox', { name: 'Comment' }), 'Looking');
    first.rerender(<div />);
    const { user, deeds } = showItem(alert, { material: known, found });
    await user.click(screen.getByRole('button', { name: 'Acknowledge…' }));
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveValue('Looking');
    await user.keyboard('{Enter}');
    expect(deeds()).toEqual([
      expect.objectContaining({ kind: 'ack', comment: 'Looking', severity: 'critical', sticky: false }),
    ]);
    expect(screen.queryByRole('textbox', { name: 'Comment' })).not.toBeInTheDocument();
  });

  it('pins another entry, which then stands there, and goes back', async () => {
    const other = anEntry({ id: 'panel:runbooks/2', title: 'Call storage', steps: 'Call them', matchers: [] });
    const { user, deeds } = showItem(alert, { material: { ...known, entries: [anEntry(), other] }, found });
    await user.click(screen.getByRole('button', { name: 'Choose another entry…' }));
    await user.type(screen.getByRole('searchbox'), 'storage');
    await user.click(screen.getByRole('button', { name: 'Call storage' }));
    expect(deeds()).toEqual([{ kind: 'pin', entry: 'panel:runbooks/2' }]);
    expect(screen.getByRole('heading', { name: 'Call storage' })).toBeInTheDocument();
    expect(screen.getByText('Why this entry: A person chose it for this alert.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back to the matched entry' }));
    expect(screen.getByRole('heading', { name: 'Clear the disk' })).toBeInTheDocument();
  });

  it('tells of a step that is ticked for the first time, and of no other tick', async () => {
    const { user, deeds } = showItem(alert, { material: known, found });
    const [box] = screen.getAllByRole('checkbox');
    if (box === undefined) {
      throw new Error('no box');
    }
    await user.click(box);
    await user.click(box);
    await user.click(box);
    expect(deeds()).toEqual([{ kind: 'use', entry: 'panel:runbooks/1', step: 'Look at etl-2' }]);
  });

  it('confirms a suggestion for the episode that it is about', async () => {
    const links = [aLink(group, ticket, false)];
    const { user, done } = showItem(alert, { material: { ...known, tickets: [ticket], links }, found });
    await user.click(screen.getByRole('button', { name: 'Confirm OPS-1' }));
    expect(done.get().at(-1)).toMatchObject({
      item: group.cause.id,
      deed: { kind: 'link', ticket: { connection: 'jira', key: 'OPS-1' }, method: 'confirmed' },
    });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(done.get().at(-1)?.deed).toEqual({ kind: 'unlink', ticket: { connection: 'jira', key: 'OPS-1' } });
  });

  it('takes a symptom out of its group, and puts it back', async () => {
    const symptom = aGroup({ id: 'sym', rule: 'QueueLong' }).cause;
    const both = aGroup({}, [symptom]);
    const { user, done } = showItem({ ...alert, group: both }, { material: { ...known, groups: [both] }, found });
    await user.click(screen.getByRole('button', { name: 'Take out' }));
    expect(done.get().at(-1)).toMatchObject({ item: 'sym', deed: { kind: 'split' } });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(done.get().at(-1)).toMatchObject({ item: 'sym', deed: { kind: 'merge', into: both.id } });
  });

  it('shows what was refused, with why, and what can be done about it', async () => {
    const refusal = { sentence: 'Anna closed it at 09:12.', isConflict: true };
    const mine = { requestId: 'r-1', customer: 'acme', item: group.id, itemAt: 0, place: 1, madeAt: 0, refusal };
    const { user, said } = showItem(alert, {
      material: known,
      found,
      waiting: [{ ...mine, deed: { kind: 'close', note: '' } }],
    });
    expect(screen.getByText('Anna closed it at 09:12.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Do it all the same' }));
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    expect(said).toEqual(['insist r-1', 'drop r-1']);
  });

  it('is nothing for whoever may only read', async () => {
    const { user, done } = showItem(alert, { material: known, found, mayAct: false });
    expect(screen.queryByRole('button', { name: 'Worked' })).not.toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'What can be done' })).not.toBeInTheDocument();
    await user.keyboard('1ac');
    expect(done.get()).toEqual([]);
  });
});

describe('keys', () => {
  it('go to the next and the one before, judge the entry, close and open again', async () => {
    const { user, said, deeds } = showItem(alert, { material: known, found });
    await user.keyboard('np1c');
    expect(said).toEqual(['next', 'previous']);
    expect(deeds().map(({ kind }) => kind)).toEqual(['feedback', 'close']);
    await user.keyboard('c');
    expect(deeds().at(-1)).toEqual({ kind: 'reopen' });
  });

  it('do nothing while somebody types, and with a modifier', async () => {
    const { user, said, deeds } = showItem(alert, { material: known, found });
    await user.keyboard('a');
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveFocus();
    await user.keyboard('n1c');
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveValue('n1c');
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}n{/Control}{Alt>}1{/Alt}{Meta>}c{/Meta}');
    expect([said, deeds()]).toEqual([[], []]);
  });

  it('are listed, and have no effect while the list is open', async () => {
    const { user, said } = showItem(alert, { material: known, found });
    await user.keyboard('?');
    const list = within(await screen.findByRole('dialog', { name: 'All keys' }));
    expect(list.getByText('next item')).toBeInTheDocument();
    await user.keyboard('n');
    expect(said).toEqual([]);
  });

  it('go on after a step was ticked', async () => {
    const { user, said } = showItem(alert, { material: known, found });
    const [box] = screen.getAllByRole('checkbox');
    box?.focus();
    await user.keyboard('n');
    expect(said).toEqual(['next']);
  });

  it('say why they do nothing: no entry to judge, or no alert', async () => {
    const { user, deeds } = showItem(alert, { material: { groups: [group] } });
    await user.keyboard('1');
    expect(screen.getByText(/There is no entry to judge/)).toBeInTheDocument();
    await user.keyboard('5');
    expect(deeds()).toEqual([{ kind: 'feedback', entry: '', verdict: 'not_needed', note: '' }]);
  });
});

describe('other items', () => {
  it('a ticket stands beside its alerts, and its cause is said by one press', async () => {
    const links = [aLink(group, ticket, false)];
    const { user, done, said } = showItem(ticketItem, { material: { ...known, tickets: [ticket], links } });
    const left = within(screen.getByRole('region', { name: 'The ticket' }));
    expect(left.getByText('Restarted the pool')).toBeInTheDocument();
    expect(left.getByText('The customer')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Technical' }));
    expect(done.get().at(-1)).toMatchObject({ item: 'ticket:jira/OPS-1', deed: { kind: 'cause', technical: true } });
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(done.get().at(-1)).toMatchObject({ item: group.cause.id, deed: { kind: 'link', method: 'confirmed' } });
    await user.click(screen.getByRole('button', { name: 'DiskFull' }));
    expect(said).toEqual([`open ${group.id}`]);
    await user.keyboard('a');
    expect(screen.getByText(/Only an alert is acknowledged/)).toBeInTheDocument();
  });

  it('a ticket is linked by hand with an alert of the period', async () => {
    const { user, done } = showItem(ticketItem, { material: known, items: [alert] });
    await user.click(screen.getByRole('button', { name: 'Link an alert…' }));
    await user.click(screen.getByRole('button', { name: 'DiskFull' }));
    expect(done.get().at(-1)).toMatchObject({
      ...{ item: group.id, itemAt: group.from },
      deed: { kind: 'link', ticket: { connection: 'jira', key: 'OPS-1' }, method: 'hand' },
    });
    expect(screen.getByText('“DiskFull” belongs to it')).toBeInTheDocument();
  });

  it('a ticket says that an alert may be missing where the history is cut', () => {
    showItem(ticketItem, { material: { isComplete: { history: false } } });
    expect(screen.getByText(/an alert may be missing/)).toBeInTheDocument();
  });

  it('a check says how it stood and what was written', () => {
    const check = aCheck();
    const parts = { customer: 'acme', service: '', title: check.check, from: check.at, to: null };
    showItem({ kind: 'check', id: 'check:x', check, ...parts });
    const side = within(screen.getByRole('region', { name: 'The check' }));
    expect(side.getByText('Problem')).toBeInTheDocument();
    expect(side.getByText('It did not')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Worked' })).not.toBeInTheDocument();
  });

  it('an annotation says what was drawn, and leads to its dashboard at that time', () => {
    const annotation = anAnnotation();
    const parts = { customer: 'acme', service: '', title: annotation.text, from: annotation.from, to: null };
    showItem({ kind: 'annotation', id: 'annotation:7', annotation, ...parts });
    expect(screen.getByRole('link', { name: 'Open the dashboard at that time' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/d\/d\?from=\d+&to=\d+$/)
    );
  });
});

describe('the panel of a rule', () => {
  const dashboard = 'GET /api/dashboards/uid/infra';
  const rules = [aRule({ __dashboardUid__: 'infra', __panelId__: '4' })];

  it('is read only once it is in view, and says so where it is gone', async () => {
    const view = fakeView();
    server.backend.answers(dashboard, { dashboard: { panels: [] } });
    showItem(alert, { material: { ...known, rules }, found });
    expect(screen.getByRole('link', { name: 'Open the panel in its dashboard' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/d\/infra\?from=\d+&to=\d+&viewPanel=panel-4$/)
    );
    expect(server.backend.sentTo(dashboard)).toEqual([]);
    view.show();
    expect(await screen.findByText(/is not in its dashboard/)).toBeInTheDocument();
    expect(server.backend.sentTo(dashboard)).toHaveLength(1);
  });

  it('says why where its dashboard cannot be read', async () => {
    const view = fakeView();
    server.backend.refuses(dashboard, 403, 'no');
    showItem(alert, { material: { ...known, rules }, found });
    view.show();
    expect(await screen.findByRole('note')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the panel in its dashboard' })).toBeInTheDocument();
  });
});
