import { act, screen, waitFor, within } from '@testing-library/react';
import { patternOf } from '../../../domain/review/findings/patternOf';
import { aFinding, decided } from '../../../testing/aFinding';
import { answerReview, REVIEW_ROUTES } from '../../../testing/answerReview';
import { showReview } from '../../../testing/showReview';
import { startBackend } from '../../../testing/startBackend';

const server = startBackend();
const finding = aFinding();
const deferred = { kind: 'defer' as const, until: '2026-12-01', note: 'After the release' };
const bobs = decided(finding, 7, 'Bob', deferred, { state: 'deferred' });
const conflict = { message: 'Bob decided meanwhile that this finding is deferred.', finding: bobs };

beforeEach(() => {
  window.localStorage.clear();
  jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-11-20T09:00:00Z') });
});

afterEach(() => jest.useRealTimers());

const card = () => screen.findByRole('article', { name: finding.title });

async function beginToAccept() {
  const shown = showReview({ view: 'review' });
  await shown.user.click(within(await card()).getByRole('button', { name: `Accept: ${finding.title}` }));
  await shown.user.type(screen.getByRole('textbox', { name: /Owner/ }), 'Ada');
  await shown.user.type(screen.getByRole('textbox', { name: /Note/ }), 'Write it down');
  return shown;
}

it('shows what a rule says, what speaks for it, and a draft to take elsewhere', async () => {
  answerReview(server.backend, { findings: [finding] });
  const { user } = showReview({ view: 'review' });
  const shown = await card();
  expect(shown).toHaveTextContent('Not in the playbook · no entry matched · ACME');
  expect(within(shown).getByRole('link', { name: 'Queue stuck on esb-1' })).toHaveAttribute(
    'href',
    expect.stringContaining('item=e-1')
  );
  await user.click(within(shown).getByRole('button', { name: 'Draft entry' }));
  expect(shown).toHaveTextContent('alertname="Queue stuck"');
  expect(shown).toHaveTextContent('1. Restart the consumer');
});

it('is accepted with an owner and a day', async () => {
  answerReview(server.backend, { findings: [finding] });
  const accepted = { kind: 'accept' as const, owner: 'Ada', due: '2026-12-04', ticket: null, note: 'Write it down' };
  server.backend.answers(
    REVIEW_ROUTES.decide,
    decided(finding, 5, 'Ada', accepted, { state: 'accepted', owner: 'Ada', due: '2026-12-04' })
  );
  const { user } = await beginToAccept();
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  const actions = await screen.findByRole('list', { name: 'Open actions' });
  expect(actions).toHaveTextContent('Ada, due 2026-12-04');
  expect(server.backend.sentTo(REVIEW_ROUTES.decide)[0]?.body).toMatchObject({ expects: 0, decision: accepted });
});

it.each([
  ['2026-10-19', '30 days are over and it has not come back.'],
  ['2026-10-12', 'Whether it has come back cannot be said: not all was read.'],
])('tells in a review of a week whether what was done 30 days before has held: done on %s', async (day, sentence) => {
  const at = Date.parse(`${day}T12:00:00Z`);
  const history = [
    ...finding.history.map((one) => ({ ...one, at: at - 1 })),
    { number: 2, at, by: { uid: 'u-2', name: 'Bob' }, decision: { kind: 'done' as const, note: '' } },
  ];
  answerReview(server.backend, { findings: [aFinding({ state: 'done', last: 2, history })] });
  showReview({ view: 'review', show: sentence.startsWith('30') ? 'effect' : 'settled' });
  expect(await screen.findByText(sentence)).toBeInTheDocument();
});

it('leads to what came back after it was done', async () => {
  const at = Date.parse('2026-11-10T12:00:00Z');
  const history = [
    ...finding.history.map((one) => ({ ...one, at: at - 1 })),
    { number: 2, at, by: { uid: 'u-2', name: 'Bob' }, decision: { kind: 'done' as const, note: '' } },
  ];
  const again = { from: Date.parse('2026-11-18T10:00:00Z'), to: Date.parse('2026-11-18T10:30:00Z') };
  answerReview(server.backend, {
    findings: [
      aFinding({ pattern: patternOf('a', 'acme', 'alert', 'Operations/Queue stuck'), state: 'done', last: 2, history }),
    ],
    firings: [{ rule: 'Queue stuck', labels: { customer: 'acme', service: 'esb' }, ...again }],
  });
  showReview({ view: 'review' });
  expect(await screen.findByText('It has come back since it was done.')).toBeInTheDocument();
  const since = screen.getByRole('list', { name: 'Seen since it was done' });
  expect(within(since).getAllByRole('link')).toHaveLength(1);
  expect(since).toHaveTextContent('Wed 18 Nov');
});

it('takes the keys of whoever decides to the form, and back to the button that opened it', async () => {
  answerReview(server.backend, { findings: [finding] });
  const { user } = showReview({ view: 'review' });
  await user.click(within(await card()).getByRole('button', { name: `Accept: ${finding.title}` }));
  expect(screen.getByRole('textbox', { name: /Owner/ })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: `Accept: ${finding.title}` })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: `Dismiss: ${finding.title}` }));
  expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveFocus();
});

it('is not dismissed without a reason', async () => {
  answerReview(server.backend, { findings: [finding] });
  const { user } = showReview({ view: 'review' });
  await user.click(within(await card()).getByRole('button', { name: `Dismiss: ${finding.title}` }));
  expect(screen.getByLabelText(/Not raised again before/)).toHaveValue('2027-02-18');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(await screen.findByText('Say why: it is not raised again before that day.')).toBeInTheDocument();
  expect(server.backend.sentTo(REVIEW_ROUTES.decide)).toHaveLength(0);
});

it('shows a decision of somebody else beside mine, keeps my words and lets me decide anew', async () => {
  answerReview(server.backend, { findings: [finding] });
  server.backend.answers(REVIEW_ROUTES.decide, conflict, 409);
  const { user } = await beginToAccept();
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  const notice = await screen.findByRole('alert', { name: 'Somebody else has decided meanwhile' });
  expect(notice).toHaveTextContent('Bob decided meanwhile that this finding is deferred.');
  expect(notice).toHaveTextContent('Bob deferred it to 2026-12-01: After the release');
  expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue('Write it down');

  const accepted = { kind: 'accept' as const, owner: 'Ada', due: '2026-12-04', ticket: null, note: 'Write it down' };
  server.backend.answers(
    REVIEW_ROUTES.decide,
    decided(bobs, 8, 'Ada', accepted, { state: 'accepted', owner: 'Ada', due: '2026-12-04' })
  );
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  expect(await screen.findByRole('list', { name: 'Open actions' })).toHaveTextContent(finding.title);
  const [first, second] = server.backend.sentTo(REVIEW_ROUTES.decide).map(({ body }) => body);
  expect(first).toMatchObject({ expects: 0 });
  expect(second).toMatchObject({ expects: 7, decision: { kind: 'accept', note: 'Write it down' } });
  expect(second).not.toHaveProperty('requestId', Object(first).requestId);
});

it('keeps the form where it is while the decision of somebody else comes in, and my words over a reload', async () => {
  answerReview(server.backend, { findings: [finding] });
  await beginToAccept();
  server.backend.answers(REVIEW_ROUTES.state, { cursor: 107, acts: [], findings: [bobs], opened: [], more: false });
  expect(await screen.findByText('Deferred')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue('Write it down');
});

it('opens again first what somebody else has settled, when it is decided all the same', async () => {
  answerReview(server.backend, { findings: [finding] });
  const dismissed = decided(
    finding,
    7,
    'Bob',
    { kind: 'dismiss', reason: 'Known', until: '2027-01-01' },
    { state: 'dismissed' }
  );
  server.backend.answers(REVIEW_ROUTES.decide, { message: 'Bob dismissed it.', finding: dismissed }, 409);
  const { user } = await beginToAccept();
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  await screen.findByRole('alert', { name: 'Somebody else has decided meanwhile' });
  server.backend.answers(REVIEW_ROUTES.decide, decided(finding, 8, 'Ada', { kind: 'reopen', note: '' }, {}));
  await user.click(screen.getByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(server.backend.sentTo(REVIEW_ROUTES.decide)).toHaveLength(3));
  const [, reopened, accepted] = server.backend.sentTo(REVIEW_ROUTES.decide).map(({ body }) => body);
  expect(reopened).toMatchObject({ expects: 7, decision: { kind: 'reopen' } });
  expect(accepted).toMatchObject({ expects: 8, decision: { kind: 'accept' } });
});

it('says that nobody may see it, and that it could not be loaded', async () => {
  answerReview(server.backend, {});
  server.backend.refuses(REVIEW_ROUTES.state, 403, 'Not yours.');
  showReview({ view: 'review' });
  expect(await screen.findByText('You may not see findings here. Ask an administrator.')).toBeInTheDocument();
});

describe('the rules', () => {
  const at = (time: string) => Date.parse(`2026-11-${time}Z`);
  const labels = { customer: 'acme', service: 'esb', severity: 'critical' };
  const firings = ['16', '17', '18', '19'].map((day) => ({
    ...{ rule: 'Queue stuck', labels, from: at(`${day}T09:00:00`), to: at(`${day}T09:40:00`) },
  }));

  it('run once all is read, and are told once', async () => {
    answerReview(server.backend, { firings });
    showReview({ view: 'review' });
    await waitFor(() => expect(server.backend.sentTo(REVIEW_ROUTES.findings)).toHaveLength(1));
    expect(server.backend.sentTo(REVIEW_ROUTES.findings)[0]?.body).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'c', customer: 'acme' })]),
    });
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(server.backend.sentTo(REVIEW_ROUTES.findings)).toHaveLength(1);
  });

  it('conclude nothing from what could not be read', async () => {
    answerReview(server.backend, { firings });
    server.backend.answers(REVIEW_ROUTES.query, { results: { A: { error: 'Jira did not answer.', status: 502 } } });
    showReview({ view: 'review' });
    expect(await screen.findByText(/Not all could be read, so the rules conclude nothing/)).toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(server.backend.sentTo(REVIEW_ROUTES.findings)).toHaveLength(0);
    expect(server.backend.sentTo(REVIEW_ROUTES.keptFigures)).toHaveLength(0);
  });
});
