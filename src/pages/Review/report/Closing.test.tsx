import { act, screen, waitFor } from '@testing-library/react';
import { aFinding, decided } from '../../../testing/aFinding';
import { answerReview, REVIEW_ROUTES } from '../../../testing/answerReview';
import { showReview } from '../../../testing/showReview';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const finding = aFinding();
const bobs = decided(finding, 7, 'Bob', { kind: 'done', note: 'Mended' }, { state: 'done' });
const firing = {
  ...{ rule: 'Queue stuck', from: Date.UTC(2026, 10, 18, 9), to: Date.UTC(2026, 10, 18, 10) },
  labels: { customer: 'acme', service: 'esb', severity: 'critical' },
};
const closed = {
  ...{ id: 'r-1', customer: 'acme', from: '2026-11-16', to: '2026-11-22', zone: 'Europe/Rome', title: 'Review ACME' },
  ...{ at: Date.UTC(2026, 10, 20, 9), by: { uid: 'u-1', name: 'Ada' } },
};

beforeEach(() => {
  window.localStorage.clear();
  jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-11-20T09:00:00Z') });
});

afterEach(() => jest.useRealTimers());

it('shows exactly what is frozen before it is, and what is left open', async () => {
  answerReview(server.backend, { firings: [firing], findings: [finding] });
  server.backend.answers(REVIEW_ROUTES.close, { id: 'r-1' }, 201);
  server.backend.answers(REVIEW_ROUTES.review, { ...closed, snapshot: {}, markdown: '# Frozen', notes: [] });
  const { user, address } = showReview({ view: 'close' });
  expect(await screen.findByRole('heading', { name: 'Review ACME, 16–22 Nov 2026' })).toBeInTheDocument();
  expect(screen.getByText('1 of 1 items are not closed.')).toBeInTheDocument();
  expect(screen.getByText('Findings that are not decided: 1.')).toBeInTheDocument();
  expect(screen.getAllByText('Queue stuck: no entry matched').length).toBeGreaterThan(0);

  // Somebody decides while it is looked at: that is said, and what is on the screen is still what is kept.
  server.backend.answers(REVIEW_ROUTES.state, { cursor: 107, acts: [], findings: [bobs], opened: [], more: false });
  await screen.findByText('Something has changed since this was put together');
  await user.click(screen.getByRole('button', { name: 'Freeze and close' }));
  await waitFor(() => expect(address()).toContain('id=r-1'));
  expect(server.backend.sentTo(REVIEW_ROUTES.close)[0]?.body).toMatchObject({
    ...{ customer: 'acme', from: '2026-11-16', to: '2026-11-22', zone: 'Europe/Rome' },
    snapshot: { findings: [{ id: 'f-1', state: 'open' }], title: 'Review ACME, 16–22 Nov 2026' },
    markdown: expect.stringContaining('# Review ACME, 16–22 Nov 2026'),
  });
});

it('is put together after the rules have been heard, with what they found', async () => {
  const weekdays = [16, 17, 18, 19].map((day) => ({
    ...{ ...firing, from: Date.UTC(2026, 10, day, 9), to: Date.UTC(2026, 10, day, 10) },
  }));
  answerReview(server.backend, { firings: weekdays });
  let answer = (_: unknown): void => undefined;
  server.backend.answers(REVIEW_ROUTES.findings, () => new Promise((resolve) => (answer = resolve)));
  showReview({ view: 'close' });
  await waitFor(() => expect(server.backend.sentTo(REVIEW_ROUTES.findings)).toHaveLength(1));
  await act(() => jest.advanceTimersByTimeAsync(3_000));
  expect(screen.queryByRole('heading', { name: 'This is what will be frozen' })).not.toBeInTheDocument();
  answer({ findings: [finding] });
  expect(await screen.findByText('Findings that are not decided: 1.')).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: finding.title })).toBeInTheDocument();
  expect(screen.queryByText('Something has changed since this was put together')).not.toBeInTheDocument();
});

it('is put together where the rules cannot be heard', async () => {
  answerReview(server.backend, { firings: [firing] });
  server.backend.answers(REVIEW_ROUTES.query, { results: { A: { error: 'Jira did not answer.', status: 502 } } });
  showReview({ view: 'close' });
  expect(await screen.findByRole('heading', { name: 'This is what will be frozen' })).toBeInTheDocument();
  expect(screen.getByText(/Not all was there of/)).toBeInTheDocument();
});

it('is told who closed the same review before', async () => {
  answerReview(server.backend, {});
  server.backend.answers(REVIEW_ROUTES.close, { message: 'Bob closed this review on 2026-11-20.' }, 409);
  const { user } = showReview({ view: 'close' });
  await user.click(await screen.findByRole('button', { name: 'Freeze and close' }));
  expect(await screen.findByRole('alert', { name: 'It is closed already' })).toHaveTextContent(
    'Bob closed this review'
  );
});

it('shows a closed review from what was frozen alone, whatever happens later', async () => {
  answerReview(server.backend, { findings: [bobs] });
  const markdown = '# Review ACME\n\n| Finding | State |\n| --- | --- |\n| Queue stuck | To decide |\n';
  server.backend.answers(REVIEW_ROUTES.review, { ...closed, snapshot: { schema: 99 }, markdown, notes: null });
  server.backend.answers(REVIEW_ROUTES.notes, {}, 201);
  const { user } = showReview({ view: 'closed', id: 'r-1' });
  expect(await screen.findByRole('cell', { name: 'To decide' })).toBeInTheDocument();
  expect(screen.getByText(/Closed by Ada/)).toBeInTheDocument();
  expect(screen.queryByText('Mended')).not.toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Add a note' }), 'Talked to ACME');
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Add a note' })).toHaveValue(''));
  expect(server.backend.sentTo(REVIEW_ROUTES.notes)[0]?.body).toMatchObject({ text: 'Talked to ACME' });
});

it('shows hostile Markdown of a report without letting it do anything', async () => {
  answerReview(server.backend, {});
  const markdown = '<img src=x onerror="alert(1)"><script>alert(2)</script>[go](javascript:alert(3))';
  server.backend.answers(REVIEW_ROUTES.review, { ...closed, snapshot: {}, markdown, notes: [] });
  const { container } = showReview({ view: 'closed', id: 'r-1' });
  await screen.findByText(/Closed by Ada/);
  expect(container.querySelector('script, [onerror], [href^="javascript"]')).toBeNull();
});
