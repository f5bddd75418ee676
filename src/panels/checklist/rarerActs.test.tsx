import { screen, waitFor, within } from '@testing-library/react';
import type { LiveRound, RoundCheck } from '../../domain/rounds/Round';
import { aWriteTarget } from '../../testing/builders';
import { FakeRounds } from '../../testing/FakeRounds';
import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { showChecklist, someoneNew } from '../../testing/showChecklist';
import { startBackend } from '../../testing/startBackend';
import { mayWriteTo, previews, TICKET_ROUTES } from '../../testing/ticketRoutes';

const server = startBackend();

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-01-12T05:40:00Z'));
  someoneNew();
});
afterEach(() => jest.restoreAllMocks());

async function begin(check: RoundCheck, live: Partial<LiveRound> = {}, answered?: (fake: FakeRounds) => void) {
  const plain = aRound.build();
  const round = aRound.build({ checks: [check], live: { ...plain.live, ...live } });
  const fake = new FakeRounds(server.backend, round);
  answered?.(fake);
  const shown = showChecklist([checkFrame([round])]);
  await screen.findByText('All keys');
  screen.getByRole('row', { name: /Backup/ }).focus();
  return { ...shown, fake };
}

const said = () => screen.getByRole('status', { name: 'What happened last' });

describe('a signature', () => {
  const signed = aCheck.build({ id: 'backup', title: 'Backup', signOff: 'awaiting' });

  it('is given by a second person to the answer that he saw', async () => {
    const { user, fake } = await begin(signed, {}, (one) => one.answeredBy('Luca', 'backup', 'done'));
    await user.keyboard('g');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'sign', check: 'backup', seen: 1 });
  });

  it('is refused with what has to be done again', async () => {
    const { user, fake } = await begin(signed, {}, (one) => one.answeredBy('Luca', 'backup', 'done'));
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Reject…' }));
    await user.keyboard('the wrong log{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'reject', seen: 1, reason: 'the wrong log' });
  });

  it('is nobody’s own', async () => {
    const { user, fake } = await begin(signed, {}, (one) => one.answeredBy('I', 'backup', 'done', { mine: true }));
    await user.keyboard('g');
    expect(said()).toHaveTextContent('A second person has to sign; this answer is your own.');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('button', { name: /^Sign/ })).not.toBeInTheDocument();
    expect(fake.entries).toEqual([]);
  });

  it('on a whole round has seen its latest entry', async () => {
    const plain = aCheck.build({ id: 'backup', title: 'Backup' });
    const answered = (one: FakeRounds) => one.answeredBy('Luca', 'backup', 'done');
    const { user, fake } = await begin(plain, { signOff: 'awaiting' }, answered);
    await user.click(screen.getByRole('button', { name: 'Sign the round' }));
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'sign', check: '', seen: 1 });
  });

  it('on a whole round needs somebody who answered nothing of it', async () => {
    const plain = aCheck.build({ id: 'backup', title: 'Backup' });
    const answered = (one: FakeRounds) => one.answeredBy('I', 'backup', 'done', { mine: true });
    await begin(plain, { signOff: 'awaiting' }, answered);
    const group = within(screen.getByRole('group', { name: 'Sign-off of the round' }));
    expect(group.getByText('needs a second person')).toBeInTheDocument();
    expect(group.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('a check', () => {
  it('is snoozed until a time before its round closes, with a reason', async () => {
    const { user, fake } = await begin(aCheck.build({ id: 'backup', title: 'Backup' }));
    await user.keyboard('z');
    const times = within(screen.getByRole('radiogroup', { name: 'Until' })).getAllByRole('radio');
    expect(times).toHaveLength(5);
    await user.type(screen.getByLabelText('Why'), 'job restarted{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({
      act: 'snooze',
      reason: 'job restarted',
      until: '2027-01-12T05:50:00.000Z',
    });
  });

  it('is begun, which answers nothing', async () => {
    const { user, fake } = await begin(aCheck.build({ id: 'backup', title: 'Backup' }));
    await user.keyboard('w');
    await waitFor(() => expect(fake.entries).toMatchObject([{ act: 'start', check: 'backup' }]));
  });

  it('of a machine is answered by hand with a reason', async () => {
    const { user, fake } = await begin(
      aCheck.build({ id: 'backup', title: 'Backup', kind: 'alert', state: 'not_evaluated' })
    );
    await user.keyboard('d');
    await user.type(screen.getByLabelText('Why'), 'rule is paused{Enter}');
    await waitFor(() => expect(fake.entries).toMatchObject([{ act: 'done', reason: 'rule is paused' }]));
  });

  it('is not answered by letters that were meant for a form', async () => {
    const { user, fake } = await begin(aCheck.build({ id: 'backup', title: 'Backup' }));
    await user.keyboard('p');
    screen.getByRole('button', { name: 'Cancel' }).focus();
    await user.keyboard('dn');
    expect(screen.getByRole('form')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Backup/ })).toHaveFocus();
    expect(fake.entries).toEqual([]);
  });
});

describe('a ticket about a check', () => {
  const backup = aCheck.build({ id: 'backup', title: 'Backup' });

  it('shows where it goes, is opened, and the problem is recorded with it', async () => {
    mayWriteTo(server.backend, aWriteTarget.build());
    previews(server.backend);
    server.backend.answers(TICKET_ROUTES.open, {
      key: 'ACM-7',
      url: 'https://jira.example/ACM-7',
      title: 'Backup (ACME)',
      created: true,
    });
    const { user, fake } = await begin(backup);
    await user.keyboard('o');
    expect(await screen.findByText('Goes to project ACM')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Open ticket' }));
    expect(await screen.findByRole('link', { name: 'ACM-7' })).toHaveAttribute('href', 'https://jira.example/ACM-7');
    expect(server.backend.sentTo(TICKET_ROUTES.open)[0]?.body).toMatchObject({
      ...{ customer: 'acme', title: 'Backup (ACME)', fingerprint: 'morning..backup' },
    });
    expect(screen.getByRole('button', { name: 'Record the problem with ACM-7' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.type(screen.getByLabelText('What the problem is'), 'tape is full{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'problem', evidence: { kind: 'ticket', text: 'ACM-7' } });
  });

  it('is offered while a problem is written down, and loses no word of it', async () => {
    mayWriteTo(server.backend, aWriteTarget.build());
    previews(server.backend);
    server.backend.answers(TICKET_ROUTES.open, { key: 'ACM-8', url: '', title: 'Backup (ACME)', created: true });
    const { user, fake } = await begin(backup);
    await user.keyboard('pTape is full');
    await user.click(screen.getByRole('button', { name: 'Ticket first…' }));
    expect(await screen.findByLabelText('Description')).toHaveDisplayValue(/Tape is full/);
    await user.click(await screen.findByRole('button', { name: 'Open ticket' }));
    await user.click(await screen.findByRole('button', { name: 'Record the problem with ACM-8' }));
    expect(screen.getByLabelText('What the problem is')).toHaveValue('Tape is full');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ text: 'Tape is full', evidence: { kind: 'ticket', text: 'ACM-8' } });
  });

  it('that is open already is not opened again', async () => {
    mayWriteTo(server.backend, aWriteTarget.build());
    previews(server.backend, { existing: { key: 'ACM-3', url: '', title: 'Backup fails' } });
    const { user } = await begin(backup);
    await user.keyboard('o');
    expect(await screen.findByText(/ACM-3 Backup fails/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Open ticket' })).not.toBeInTheDocument();
  });

  it('has no place where the person may not write for this customer', async () => {
    mayWriteTo(server.backend, aWriteTarget.build({ customer: 'globex' }));
    const { user } = await begin(backup);
    await user.keyboard('o');
    expect(await screen.findByRole('note')).toHaveTextContent('no ticket system in which you may open tickets');
  });
});
