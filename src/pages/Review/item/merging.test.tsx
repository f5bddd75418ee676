import { locationService } from '@grafana/runtime';
import { act, screen } from '@testing-library/react';
import { answerReview, REVIEW_ROUTES } from '../../../testing/answerReview';
import { showReview } from '../../../testing/showReview';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const at = (time: string) => Date.parse(`2026-11-${time}Z`);
const firing = (rule: string, service: string, day: string) => ({
  ...{ rule, from: at(`${day}T09:00:00`), to: at(`${day}T09:40:00`) },
  labels: { customer: 'acme', service, severity: 'critical' },
});

beforeEach(() => {
  window.localStorage.clear();
  jest.useFakeTimers({ advanceTimers: true, now: at('20T09:00:00') });
});

afterEach(() => jest.useRealTimers());

const heading = (name: string) => screen.findByRole('heading', { name, level: 2 });

it('shows what was put below another cause with that cause, says so, and takes it back', async () => {
  answerReview(server.backend, {
    firings: [firing('Queue stuck', 'esb', '17'), firing('Disk full', 'etl', '18'), firing('Login slow', 'web', '19')],
  });
  let number = 100;
  server.backend.answers(REVIEW_ROUTES.acts, ({ data }: { data: { acts: object[] } }) => ({
    acts: data.acts.map((wanted) => ({
      ...{ number: ++number, at: at('20T09:00:00'), by: { uid: 'u-1', name: 'Ada' } },
      ...wanted,
    })),
  }));
  const { user, address } = showReview();
  const link = await screen.findByRole('link', { name: 'Queue stuck' });
  act(() => locationService.push(link.getAttribute('href') ?? ''));
  await heading('Queue stuck');
  await user.click(screen.getByRole('button', { name: 'Put below another cause…' }));
  await user.click(screen.getByRole('button', { name: /^Login slow/ }));
  expect(await heading('Login slow')).toBeInTheDocument();
  expect(screen.getByText('It is a symptom of another cause now')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Symptoms' })).toHaveTextContent('Queue stuck');

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await heading('Queue stuck')).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Symptoms' })).not.toBeInTheDocument();

  // The meeting goes on from where it was.
  await user.click(screen.getByRole('button', { name: 'Put below another cause…' }));
  await user.click(screen.getByRole('button', { name: /^Login slow/ }));
  await heading('Login slow');
  const before = address();
  await user.click(screen.getByRole('button', { name: /^Next/ }));
  expect(await heading('Disk full')).toBeInTheDocument();
  expect(address()).not.toBe(before);
});
