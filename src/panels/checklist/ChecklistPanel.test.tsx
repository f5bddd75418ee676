import { LoadingState } from '@grafana/data';
import { screen, waitFor, within } from '@testing-library/react';
import { FakeRounds } from '../../testing/FakeRounds';
import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { showChecklist, someoneNew } from '../../testing/showChecklist';
import { startBackend } from '../../testing/startBackend';

const server = startBackend();

// The round that runs is told by the clock, so the clock stands in it.
beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-01-12T05:40:00Z')));
afterEach(() => jest.restoreAllMocks());

const rounds = [
  aRound.build({
    checks: [
      aCheck.build({ title: 'Backup', state: 'done_ok', answeredAtMs: Date.parse('2027-01-12T05:05:00Z'), by: 'Anna' }),
      aCheck.build({
        title: 'Night batch',
        kind: 'alert',
        state: 'done_problem',
        severity: 'critical',
        problem: 'exit 3',
      }),
      aCheck.build({ title: 'Portal' }),
    ],
  }),
];

describe('the panel from frames alone', () => {
  beforeEach(() => someoneNew(false));

  it('tells each state by glyph and word, and offers no act', async () => {
    const { user } = showChecklist([checkFrame(rounds)]);
    expect(screen.getByRole('heading')).toHaveTextContent('ACME · Morning round');
    expect(screen.getByRole('row', { name: /Backup/ })).toHaveTextContent('✓OKBackuphand06:05by Anna');
    expect(screen.getByRole('row', { name: /Night batch/ })).toHaveTextContent(
      '▲ProblemNight batchautoCritical · exit 3'
    );
    expect(screen.getByRole('row', { name: /Portal/ })).toHaveTextContent('◔DuePortalhand');
    await user.hover(screen.getByText('Portal'));
    const list = screen.getByRole('treegrid');
    expect(within(list).queryByRole('button')).not.toBeInTheDocument();
    expect(list).toHaveAttribute('aria-readonly', 'true');
  });

  it('records nothing by keys, and asks nobody', async () => {
    const { user } = showChecklist([checkFrame(rounds)]);
    await user.click(screen.getByText('Portal'));
    await user.keyboard('dpsn');
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(server.backend.sent).toEqual([]);
  });

  it('shows the one customer that is chosen', () => {
    const other = aRound.build({
      customer: { id: 'globex', name: 'Globex' },
      checklist: 'g',
      checks: [aCheck.build()],
    });
    showChecklist([checkFrame([...rounds, other])], { options: { customer: 'globex' } });
    expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual([
      expect.stringContaining('Globex · Morning round'),
    ]);
  });

  it('says that there is no round, in the server’s words where it has any', () => {
    const frame = checkFrame([]);
    showChecklist([{ ...frame, meta: { notices: [{ severity: 'info', text: 'No customer is yours.' }] } }]);
    expect(screen.getByRole('status')).toHaveTextContent('No roundNo customer is yours.');
  });

  it('says what to ask for where the query asks for something else', () => {
    showChecklist([]);
    expect(screen.getByRole('status')).toHaveTextContent('Choose the data source Rounds and the query type Checks.');
  });

  it('shows a skeleton before the first answer, and the sentence of an error', () => {
    const { rerender } = showChecklist([], { state: LoadingState.Loading });
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
    rerender(<></>);
    showChecklist([], { state: LoadingState.Error, errors: [{ message: 'The limit is too high.' }] });
    expect(screen.getByText('The limit is too high.')).toBeInTheDocument();
  });
});

describe('the panel of somebody who is signed in', () => {
  beforeEach(() => someoneNew());

  it('shows today’s rounds where its query asks for something else yet', async () => {
    new FakeRounds(server.backend, aRound.build({ checks: [aCheck.build({ title: 'Portal' })] }));
    showChecklist([]);
    expect(await screen.findByRole('row', { name: /Portal/ })).toBeInTheDocument();
  });

  it('stays what the frames say for whoever may not ask for more', async () => {
    server.backend.refuses('GET /api/datasources/uid/rounds/resources/rounds', 403, 'Not for you.');
    showChecklist([checkFrame(rounds)]);
    await waitFor(() => expect(server.backend.sent).not.toEqual([]));
    expect(screen.getByRole('row', { name: /Portal/ })).toBeInTheDocument();
    expect(screen.queryByText(/Not for you/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Done/ })).not.toBeInTheDocument();
  });

  it('says so where it cannot be kept up to date', async () => {
    server.backend.refuses('GET /api/datasources/uid/rounds/resources/rounds', 500, 'The rounds cannot be read.');
    showChecklist([checkFrame(rounds)]);
    expect(await screen.findByRole('note')).toHaveTextContent('The rounds cannot be read.');
  });

  it('lets one who may only read, read', async () => {
    const live = {
      opensMs: 0,
      canAct: false,
      isInternal: true,
      last: 0,
      signOff: undefined,
      signedBy: '',
      signReason: '',
    };
    const round = aRound.build({ checks: [aCheck.build({ title: 'Portal' })], live });
    const { at } = new FakeRounds(server.backend, round);
    const { user } = showChecklist([checkFrame([round])]);
    await waitFor(() => expect(server.backend.sent).not.toEqual([]));
    await user.click(screen.getByText('Portal'));
    await user.keyboard('dp');
    expect(screen.queryByRole('button', { name: /Done/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    expect(server.backend.sentTo(`POST ${at}/entries`)).toEqual([]);
  });

  it('tells a customer nothing of a trail that is not his', async () => {
    const live = {
      opensMs: 0,
      canAct: false,
      isInternal: false,
      last: 0,
      signOff: undefined,
      signedBy: '',
      signReason: '',
    };
    const round = aRound.build({ checks: [aCheck.build({ title: 'Portal', state: 'done_ok' })], live });
    const { at } = new FakeRounds(server.backend, round);
    const { user } = showChecklist([checkFrame([round])]);
    await waitFor(() => expect(server.backend.sent).not.toEqual([]));
    await user.click(screen.getByText('Portal'));
    expect(screen.getByRole('row', { name: /Portal/ })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByText(/Trail/)).not.toBeInTheDocument();
    expect(server.backend.sentTo(`GET ${at}`)).toEqual([]);
  });

  it('says when a round opens, and takes nothing before', async () => {
    const live = {
      opensMs: Date.parse('2027-01-12T06:00:00Z'),
      canAct: true,
      isInternal: true,
      last: 0,
      signOff: undefined,
      signedBy: '',
      signReason: '',
    };
    const round = aRound.build({ checks: [aCheck.build({ title: 'Portal', state: 'upcoming' })], live });
    const fake = new FakeRounds(server.backend, round);
    const { user } = showChecklist([checkFrame([round])]);
    await user.click(await screen.findByText('Portal'));
    await screen.findByText('All keys');
    await user.keyboard('d');
    expect(screen.getByRole('status', { name: 'What happened last' })).toHaveTextContent('This round opens at 07:00.');
    expect(fake.entries).toEqual([]);
  });

  it('does not act where the panel is set to show only', async () => {
    const round = aRound.build({ checks: [aCheck.build({ title: 'Portal' })] });
    new FakeRounds(server.backend, round);
    showChecklist([checkFrame([round])], { options: { acts: false } });
    await waitFor(() => expect(server.backend.sent).not.toEqual([]));
    expect(within(screen.getByRole('treegrid')).queryByRole('button')).not.toBeInTheDocument();
  });
});
