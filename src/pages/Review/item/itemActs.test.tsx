import { screen } from '@testing-library/react';
import { alert, found, group, known, ticket } from '../../../testing/reviewedItems';
import { aGroup, aLink, anAct } from '../../../testing/reviewMaterial';
import { anEntry, showItem } from '../../../testing/showItem';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';

startBackend();

beforeEach(() => {
  signIn('Editor', 'u-1');
  window.localStorage.clear();
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
