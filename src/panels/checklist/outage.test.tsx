import { screen, waitFor } from '@testing-library/react';
import { FakeRounds } from '../../testing/FakeRounds';
import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { showChecklist, someoneNew } from '../../testing/showChecklist';
import { startBackend } from '../../testing/startBackend';

const server = startBackend();

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-01-12T05:40:00Z'));
  someoneNew();
});
afterEach(() => jest.restoreAllMocks());

const checks = ['backup', 'portal', 'mail'].map((id) => aCheck.build({ id, title: `The ${id}` }));
const round = aRound.build({ checks });

async function show() {
  const shown = showChecklist([checkFrame([round])]);
  await screen.findByText('All keys');
  screen.getByRole('row', { name: /The backup/ }).focus();
  return shown;
}

const unsent = () => screen.queryAllByText('not yet sent');

describe('when the connection drops', () => {
  it('keeps what is recorded, says so, and sends it once and in its order when it is back', async () => {
    const fake = new FakeRounds(server.backend, round);
    const { user } = await show();
    fake.isGone();
    await user.keyboard('dd');
    expect(await screen.findByText('Not yet sent: 2')).toBeInTheDocument();
    expect(screen.getByText(/Grafana did not answer/)).toBeInTheDocument();
    expect(unsent()).toHaveLength(2);
    expect(screen.getByRole('row', { name: /The backup/ })).toHaveTextContent('✓OK');
    fake.isThere();
    await user.click(screen.getByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(unsent()).toHaveLength(0));
    expect(fake.entries.map(({ check }) => check)).toEqual(['backup', 'portal']);
  });

  it('sends the same act with the same id where only the answer was lost', async () => {
    const fake = new FakeRounds(server.backend, round);
    const { user } = await show();
    fake.isGone(true);
    await user.keyboard('d');
    await screen.findByText('Not yet sent: 1');
    fake.isThere();
    await user.click(screen.getByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(unsent()).toHaveLength(0));
    const sent = server.backend.sentTo(`POST ${fake.at}/entries`);
    expect(sent.length).toBeGreaterThan(1);
    // The whole body: the server takes the same id with other content for a fault.
    expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(fake.entries).toHaveLength(1);
  });

  it('outlives the page', async () => {
    const fake = new FakeRounds(server.backend, round);
    const { user, rerender } = await show();
    fake.isGone();
    await user.keyboard('d');
    await screen.findByText('Not yet sent: 1');
    rerender(<></>);
    fake.isThere();
    await show();
    await waitFor(() => expect(fake.entries).toHaveLength(1));
    await waitFor(() => expect(unsent()).toHaveLength(0));
  });

  it('keeps a half-typed answer over a reload', async () => {
    new FakeRounds(server.backend, round);
    const { user, rerender } = await show();
    await user.keyboard('pThe tape is');
    rerender(<></>);
    const { user: again } = await show();
    expect(screen.getByText('text kept')).toBeInTheDocument();
    await again.keyboard('p');
    expect(screen.getByLabelText('What the problem is')).toHaveValue('The tape is');
  });

  it('does not throw a note away that was typed about a check of one press', async () => {
    const fake = new FakeRounds(server.backend, round);
    const { user } = await show();
    await user.keyboard('eLog is clean{Escape}');
    expect(screen.getByText('text kept')).toBeInTheDocument();
    await user.keyboard('d');
    expect(fake.entries).toEqual([]);
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('Log is clean');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(fake.entries).toMatchObject([{ act: 'done', evidence: { text: 'Log is clean' } }]));
  });

  it('sends nothing in the name of the next person at the screen', async () => {
    const fake = new FakeRounds(server.backend, round);
    const { user, rerender } = await show();
    fake.isGone();
    await user.keyboard('d');
    await screen.findByText('Not yet sent: 1');
    const kept = { ...window.localStorage };
    rerender(<></>);
    fake.isThere();
    someoneNew();
    Object.entries(kept).forEach(([key, text]) => window.localStorage.setItem(key, text));
    await show();
    expect(unsent()).toHaveLength(0);
    expect(fake.entries).toEqual([]);
  });
});
