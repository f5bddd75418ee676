import { act, screen } from '@testing-library/react';
import { FakeRounds } from '../../testing/FakeRounds';
import { aCheck, aRound, NOW_MS } from '../../testing/roundBuilders';
import { checkFrame } from '../../testing/roundFrame';
import { showChecklist, someoneNew } from '../../testing/showChecklist';
import { startBackend } from '../../testing/startBackend';

const server = startBackend();
const checks = ['backup', 'portal'].map((id) => aCheck.build({ id, title: `The ${id}` }));
const round = aRound.build({ checks });
const backup = () => screen.getByRole('row', { name: /The backup/ });

beforeEach(() => {
  jest.useFakeTimers({ now: NOW_MS });
  someoneNew();
});
afterEach(() => jest.useRealTimers());

it('shows within five seconds what another person records', async () => {
  const fake = new FakeRounds(server.backend, round);
  showChecklist([checkFrame([round])]);
  await screen.findByText('All keys');
  fake.answeredBy('Luca', 'backup', 'done');
  expect(backup()).not.toHaveTextContent('by Luca');
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(backup()).toHaveTextContent(/OK.*by Luca/);
});
