import { screen, within } from '@testing-library/react';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { alert, found, group, known, ticket, ticketItem } from '../../../testing/reviewedItems';
import { aGroup, aCheck, aLink, anAct, anAnnotation, HOUR, WEDNESDAY } from '../../../testing/reviewMaterial';
import { aRule, showItem } from '../../../testing/showItem';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

startBackend();

beforeEach(() => {
  signIn('Editor', 'u-1');
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

  it('says no more of earlier times than the history goes back', () => {
    showItem(alert, { material: { ...known, historyFrom: WEDNESDAY - 2 * HOUR }, found });
    const history = screen.getByRole('region', { name: 'Other times it fired' });
    expect(history).toHaveTextContent('It fired only this time since Wed 18 Nov 08:00');
  });

  it('tells which steps others did, whose boxes are not the reader’s', () => {
    const [entry = ''] = found.map(([, match]) => match.entry);
    const used = anAct(group.id, { kind: 'use', entry, step: 'Delete the oldest' });
    const another = anAct(group.id, { kind: 'use', entry: 'another entry', step: 'Call somebody' });
    showItem(alert, { material: { ...known, acts: [used, another] }, found });
    const steps = within(screen.getByRole('list', { name: 'Steps that were done' })).getAllByRole('listitem');
    expect(steps).toHaveLength(1);
    expect(steps[0]).toHaveTextContent(/^Done: “Delete the oldest”, .+ Wed 18 Nov/);
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
