import { screen, waitFor, within } from '@testing-library/react';
import type { Acting, RoundCheck } from '../../domain/rounds/Round';
import { FakeRounds } from '../../testing/FakeRounds';
import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { showChecklist, someoneNew } from '../../testing/showChecklist';
import { startBackend } from '../../testing/startBackend';

const server = startBackend();

// Only the clock stands still, in the middle of the round; timers run.
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-01-12T05:40:00Z'));
  someoneNew();
});
afterEach(() => jest.restoreAllMocks());

const acting: Acting = {
  wants: undefined,
  isBulk: true,
  needsSignOff: false,
  isMine: false,
  snoozedUntilMs: undefined,
};
const wants = { kind: 'number', required: true, label: 'rows', unit: 'rows', min: 5000 } as const;

const backup = aCheck.build({ id: 'backup', title: 'Backup' });
const rows = aCheck.build({ id: 'rows', title: 'Rows', acting: { ...acting, isBulk: false, wants } });
const portal = aCheck.build({ id: 'portal', title: 'Portal' });

async function begin(checks: RoundCheck[] = [backup, rows, portal], width?: number) {
  const round = aRound.build({ checks });
  const fake = new FakeRounds(server.backend, round);
  const shown = showChecklist([checkFrame([round])], { width });
  if (width === undefined) {
    await screen.findByText('All keys');
    shown.user.tab();
    await shown.user.tab();
  } else {
    await screen.findAllByRole('button', { name: /^Done/ });
  }
  return { ...shown, fake, round };
}

const row = (title: string) => screen.getByRole('row', { name: new RegExp(title) });

describe('a round by keys', () => {
  it('takes one press a check, and one more for a number', async () => {
    const { user, fake } = await begin();
    expect(row('Backup')).toHaveFocus();
    await user.keyboard('d');
    expect(row('Rows')).toHaveFocus();
    await user.keyboard('d12 345{Enter}d');
    await waitFor(() => expect(fake.entries).toHaveLength(3));
    expect(fake.entries).toMatchObject([
      { check: 'backup', act: 'done', seen: 0, claimed: '2027-01-12T05:40:00.000Z' },
      { check: 'rows', act: 'done', evidence: { kind: 'number', number: 12345 } },
      { check: 'portal', act: 'done' },
    ]);
    await waitFor(() => expect(screen.queryByText('not yet sent')).not.toBeInTheDocument());
    expect(screen.getByText('3 of 3 answered')).toBeInTheDocument();
  });

  it('makes a number outside its range a problem, with the number', async () => {
    const { user, fake } = await begin([rows]);
    await user.keyboard('d12{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('outside the range (at least 5000 rows)');
    expect(screen.getByLabelText('What the problem is')).toHaveFocus();
    await user.keyboard('too few{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({
      ...{ act: 'problem', text: 'too few', severity: 'major' },
      evidence: { kind: 'number', number: 12 },
    });
  });

  it('asks for words where an answer needs them, and takes letters for letters while one types', async () => {
    const { user, fake } = await begin([backup, portal]);
    await user.keyboard('s{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Say why');
    await user.keyboard('jpd no time{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'skip', check: 'backup', reason: 'jpd no time' });
    expect(row('Portal')).toHaveFocus();
  });

  it('moves, opens and closes', async () => {
    const { user } = await begin();
    await user.keyboard('j{ArrowDown}jk');
    expect(row('Rows')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(row('Rows')).toHaveAttribute('aria-expanded', 'true');
    expect(await screen.findByRole('region', { name: 'How to look' })).toHaveTextContent('How to look at Rows');
    expect(screen.getByRole('region', { name: 'If it fails' })).toHaveTextContent('Start it again.');
    await user.keyboard('{Escape}');
    expect(row('Rows')).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('?');
    expect(screen.getByRole('dialog', { name: 'All keys' })).toHaveTextContent('done for all selected');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(row('Rows')).toHaveFocus();
  });

  it('keeps its letters from the shortcuts of the dashboard around it', async () => {
    const { user } = await begin();
    const heard = jest.fn();
    document.addEventListener('keydown', heard);
    await user.keyboard('jx');
    expect(heard).not.toHaveBeenCalled();
    await user.keyboard('q');
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard);
  });

  it('answers several at once, after showing which, and only such as can be', async () => {
    const { user, fake } = await begin();
    await user.keyboard('xjxjxb');
    expect(screen.getByRole('status', { name: 'What happened last' })).toHaveTextContent('answered on its own');
    const group = within(screen.getByRole('group', { name: 'Selected checks' }));
    expect(group.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['ACME · Backup', 'ACME · Portal']);
    expect(fake.entries).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(fake.entries.map(({ check }) => check)).toEqual(['backup', 'portal']));
  });
});

describe('a list of checks', () => {
  it('tells what evidence a check asks for, and what answers it', async () => {
    const job = aCheck.build({ id: 'job', title: 'Job', kind: 'signal' });
    await begin([rows, job]);
    expect(row('Rows')).toHaveTextContent('evidence: rows (at least 5000 rows)');
    expect(row('Job')).toHaveTextContent(/auto ?Signal/);
  });

  it('goes from a count to the checks that are counted', async () => {
    const late = ['mail', 'batch'].map((id) => aCheck.build({ id, title: id, state: 'late' }));
    const { user } = await begin([backup, ...late]);
    await user.click(screen.getByRole('button', { name: '2 Late' }));
    expect(row('mail')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '2 Late' }));
    expect(row('batch')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '2 Late' }));
    expect(row('mail')).toHaveFocus();
  });

  it('is left with the Tab key, past the links of all other checks', async () => {
    const links = [{ title: 'Runbook', url: 'https://wiki.example/r' }];
    const { user } = await begin([
      aCheck.build({ id: 'backup', title: 'Backup', links }),
      aCheck.build({ id: 'portal', title: 'Portal', links }),
    ]);
    await user.tab();
    expect(within(row('Backup')).getByRole('link', { name: 'Runbook' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: /All keys/ })).toHaveFocus();
  });
});

describe('a round by touch', () => {
  it('has a card for each check with its acts as buttons', async () => {
    const { user, fake } = await begin([backup, rows], 360);
    await user.click(screen.getByRole('button', { name: 'Done: Rows' }));
    await user.type(screen.getByLabelText(/rows/), '6000');
    await user.click(screen.getByRole('button', { name: 'Record' }));
    await user.click(screen.getByRole('button', { name: 'Done: Backup' }));
    await waitFor(() => expect(fake.entries).toHaveLength(2));
  });

  it('offers each act on an answered check once, when its card is opened', async () => {
    const { user, fake } = await begin([backup, rows], 360);
    fake.answeredBy('Luca', 'backup', 'done');
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(row('Backup')).toHaveTextContent('✓OK'));
    expect(screen.queryByRole('button', { name: /^Correct/ })).not.toBeInTheDocument();
    await user.click(screen.getByText('Backup'));
    expect(await screen.findAllByRole('button', { name: /^Correct/ })).toHaveLength(1);
  });
});

describe('several people', () => {
  it('see what the others record', async () => {
    const { fake } = await begin();
    fake.answeredBy('Luca', 'portal', 'problem', { text: 'login fails', severity: 'critical' });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(row('Portal')).toHaveTextContent('▲Problem'));
    expect(row('Portal')).toHaveTextContent('Critical · login fails · by Luca');
  });

  it('are shown who was first, and keep their own words', async () => {
    const { user, fake } = await begin([backup]);
    fake.answeredBy('Luca', 'backup', 'done');
    fake.refuses(409, 'conflict', 'This check was answered by Luca in the meantime.');
    await user.keyboard('pTape is full{Enter}');
    const alert = await screen.findByText('This check was answered by Luca in the meantime.');
    expect(alert.parentElement).toHaveTextContent('✓OK06:40by Luca');
    expect(alert.parentElement).toHaveTextContent('Yours, kept here: Problem · Tape is full');
    fake.isThere();
    await user.click(screen.getByRole('button', { name: 'Correct it with mine' }));
    expect(screen.getByLabelText('What the problem is')).toHaveValue('Tape is full');
    await user.type(screen.getByLabelText('Why'), 'looked again{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'problem', seen: 1, text: 'Tape is full', reason: 'looked again' });
    await waitFor(() => expect(screen.queryByText('not recorded')).not.toBeInTheDocument());
  });

  it('are told while they type that somebody was faster', async () => {
    const { user, fake } = await begin([backup]);
    await user.keyboard('pTape is');
    fake.answeredBy('Luca', 'backup', 'done');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await screen.findByText(/was answered meanwhile/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Why'), 'looked again');
    await user.type(screen.getByLabelText('What the problem is'), ' full{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    expect(fake.entries[0]).toMatchObject({ act: 'problem', seen: 1, text: 'Tape is full', reason: 'looked again' });
  });

  it('find corrections struck through in the trail', async () => {
    const { user, fake } = await begin([backup]);
    await user.keyboard('d');
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText('not yet sent')).not.toBeInTheDocument());
    await user.keyboard('c');
    await user.click(screen.getByRole('radio', { name: 'Problem' }));
    await user.type(screen.getByLabelText('What the problem is'), 'was yesterday’s');
    await user.type(screen.getByLabelText('Why'), 'other log{Enter}');
    await waitFor(() => expect(fake.entries).toHaveLength(2));
    await user.keyboard('{Enter}');
    const trail = await screen.findByRole('region', { name: 'Trail' });
    await waitFor(() => expect(within(trail).getAllByRole('listitem')).toHaveLength(2));
    expect(trail.querySelector('del')).toHaveTextContent('done');
    expect(within(trail).getByText(/problem · Major · was yesterday’s · other log · correction/)).toBeInTheDocument();
  });
});
