import { act, screen, waitFor, within } from '@testing-library/react';
import { answerReview, answersOf, queryTypeOf, REVIEW_ROUTES } from '../../testing/answerReview';
import { showReview } from '../../testing/showReview';
import { signIn } from '../../testing/signIn';
import { startBackend } from '../../testing/startBackend';
import type { Place } from './place/place';

const server = startBackend();

const at = (time: string) => Date.parse(`2026-11-${time}Z`);
const labels = { customer: 'acme', service: 'esb', severity: 'critical' };
const firing = { rule: 'Queue stuck', from: at('18T09:00:00'), to: at('18T09:40:00'), labels };
const ticket = {
  ...{ connection: 'jira', customer_id: 'acme', key: 'OPS-401', title: 'Queue INV is stuck', type: 'incident' },
  ...{ state: 'resolved', created: at('18T09:10:00'), resolved: at('18T11:00:00') },
};
const check = {
  ...{ checklist: 'Morning round', checklist_id: 'morning', slot_id: 'early', date: '2026-11-18', customer_id: 'acme' },
  ...{ check: 'Backup finished', check_id: 'backup', kind: 'manual', problem: 'It did not', state: 'done_problem' },
  ...{ closes: at('18T08:00:00'), answered_at: at('18T06:30:00') },
};
const drawn = {
  id: 7,
  text: 'Release 42',
  tags: ['customer:acme'],
  time: at('18T12:00:00'),
  timeEnd: at('18T12:00:00'),
};
const all = { firings: [firing], tickets: [ticket], checks: [check], drawn: [drawn] };

beforeEach(() => {
  window.localStorage.clear();
  jest.useFakeTimers({ advanceTimers: true, now: at('20T09:00:00') });
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(window, 'requestIdleCallback');
  Reflect.deleteProperty(window, 'cancelIdleCallback');
});

describe('what came in', () => {
  it('is counted in the head and listed by kind, each with its own screen', async () => {
    answerReview(server.backend, all);
    showReview();
    const episodes = await screen.findByRole('table', { name: 'Alert episodes' });
    expect(within(episodes).getByRole('link', { name: 'Queue stuck' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/a\/quantyca-rounds-app\/review\?customer=acme&from=2026-11-16&to=2026-11-22&item=/)
    );
    // Times are those of the customer's zone.
    expect(within(episodes).getByText('Wed 18 Nov 10:00')).toBeInTheDocument();
    expect(await screen.findByRole('table', { name: 'Tickets' })).toHaveTextContent('Queue INV is stuck');
    expect(await screen.findByRole('table', { name: 'Check problems' })).toHaveTextContent('It did not');
    expect(await screen.findByRole('table', { name: 'Annotations' })).toHaveTextContent('Release 42');
    expect(screen.getByRole('link', { name: '1 episode' })).toHaveAttribute(
      'href',
      expect.stringContaining('show=episode')
    );
  });

  it('says so where nothing did', async () => {
    answerReview(server.backend, {});
    showReview();
    expect(await screen.findByText('Nothing came in during these days')).toBeInTheDocument();
  });

  it('never says that no alert fired before the history has been read through', async () => {
    answerReview(server.backend, all);
    // A browser that is not idle yet.
    const waiting: Array<() => void> = [];
    window.requestIdleCallback = (act) => waiting.push(() => act({ didTimeout: true, timeRemaining: () => 0 }));
    window.cancelIdleCallback = () => undefined;
    showReview();
    expect(await screen.findByRole('table', { name: 'Tickets' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Alert episodes –' })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Timeline' })).toHaveTextContent('Alert episodesLoading…');
    expect(screen.queryByText('No alert fired.')).not.toBeInTheDocument();
    await waitFor(() => {
      act(() => waiting.splice(0).forEach((go) => go()));
      expect(screen.getByRole('link', { name: '1 episode' })).toBeInTheDocument();
    });
    expect(screen.getByRole('table', { name: 'Alert episodes' })).toBeInTheDocument();
  });

  it('counts nothing of a source that failed', async () => {
    answerReview(server.backend, all);
    server.backend.refuses(REVIEW_ROUTES.history, 502, 'The database is locked.');
    showReview();
    expect(await screen.findByRole('table', { name: 'Tickets' })).toBeInTheDocument();
    expect(await screen.findByText(/The history of alerts could not be read/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Alert episodes –' })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Timeline' })).toHaveTextContent('Alert episodesCould not be read');
  });

  it('is still there when one source fails, which is never taken for an empty list', async () => {
    answerReview(server.backend, all);
    server.backend.answers(REVIEW_ROUTES.query, ({ data }: { data: unknown }) =>
      queryTypeOf(data) !== 'checks'
        ? { results: { A: { status: 502, error: 'Jira did not answer.' } } }
        : answersOf(all).checks
    );
    showReview();
    expect(await screen.findByRole('table', { name: 'Alert episodes' })).toBeInTheDocument();
    expect(await screen.findByText(/Tickets could not be read.*Jira did not answer\./)).toBeInTheDocument();
    expect(screen.queryByText('No ticket was created.')).not.toBeInTheDocument();
  });

  it('waits with a skeleton, and asks whom to ask where it may not be seen', async () => {
    answerReview(server.backend, all);
    server.backend.hangs(REVIEW_ROUTES.history);
    server.backend.answers(REVIEW_ROUTES.query, { message: 'Forbidden' }, 403);
    showReview();
    expect((await screen.findAllByRole('status', { name: 'Loading' })).length).toBeGreaterThan(0);
    expect((await screen.findAllByText('You may not see these. Ask an administrator.')).length).toBe(2);
  });

  it('tells since when a history is complete that is too long to be read', async () => {
    answerReview(server.backend, all);
    const rows = Array.from({ length: 5_000 }, (_, n) => ({
      ...{ id: n, alertId: 1, alertName: 'X', newState: 'Pending', prevState: 'Normal', time: at('18T09:00:00') },
      ...{ text: 'X {alertname=X, customer=acme} - A=1', tags: ['alertname:X', 'customer:acme'] },
    }));
    server.backend.answers(REVIEW_ROUTES.history, ({ params }: { params: Record<string, string> }) =>
      params['type'] === 'alert' ? rows : []
    );
    showReview();
    expect(await screen.findByText(/those before Wed 18 Nov 2026 10:00 are left out/)).toBeInTheDocument();
  });

  it.each([
    [
      'begins with the first change that Grafana knows of',
      [firing],
      /history of alerts begins on Wed 18 Nov 2026 10:00/,
    ],
    ['is none', [], /No alert has changed its state so far/],
  ])('tells where the history is younger than what is looked at: it %s', async (_, firings, sentence) => {
    answerReview(server.backend, { ...all, firings, isYoung: true });
    showReview();
    expect(await screen.findByText(sentence)).toBeInTheDocument();
    // It is no fault: the rules run on what there is.
    expect(await screen.findByRole('table', { name: 'Tickets' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  it('says nothing of the history where it reaches back', async () => {
    answerReview(server.backend, all);
    showReview();
    await screen.findByRole('table', { name: 'Alert episodes' });
    expect(screen.queryByText(/history of alerts begins|No alert has changed/)).not.toBeInTheDocument();
  });

  it('shows a hundred rows of a long list, and more when asked', async () => {
    const tickets = Array.from({ length: 450 }, (_, n) => ({
      ...ticket,
      key: `OPS-${n}`,
      created: ticket.created + n,
    }));
    answerReview(server.backend, { tickets });
    const { user } = showReview({ show: 'ticket' });
    const table = await screen.findByRole('table', { name: 'Tickets' });
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(101));
    await user.click(screen.getByRole('button', { name: 'Show more (350 left)' }));
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(201));
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>[x](javascript:alert(1))';
    answerReview(server.backend, { tickets: [{ ...ticket, title: hostile }], drawn: [{ ...drawn, text: hostile }] });
    const { container } = showReview();
    expect((await screen.findAllByText(hostile)).length).toBeGreaterThan(0);
    expect(container.querySelector('img')).toBeNull();
  });
});

it('is not for Viewers, and asks nothing for them', async () => {
  answerReview(server.backend, all);
  signIn('Viewer');
  showReview();
  expect(await screen.findByText(/Reviews are for Editors and Admins/)).toBeInTheDocument();
  expect(server.backend.sent).toHaveLength(0);
});

describe('what was done', () => {
  const acknowledged = {
    kind: 'ack' as const,
    comment: 'On it',
    until: at('18T17:00:00'),
    severity: 'critical',
    sticky: false,
  };

  it('is told by alert, with figures that lead to their lists', async () => {
    answerReview(server.backend, all);
    showReview({ view: 'output' });
    const figures = await screen.findByRole('table', { name: 'Figures' });
    const row = (await within(figures).findByText('Episodes')).closest('tr');
    const [, value] = within(row ?? figures).getAllByRole('cell');
    expect(value).toHaveTextContent('1');
    expect(within(value ?? figures).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/show=episodes$/));
  });

  it('tells whose each alert is where all customers are looked at, and only there', async () => {
    answerReview(server.backend, all);
    showReview({ view: 'output', customer: '' });
    const list = await screen.findByRole('table', { name: 'What was done' });
    expect(within(list).getByRole('columnheader', { name: 'Customer' })).toBeInTheDocument();
    expect(within(list).getByRole('row', { name: /Queue stuck/ })).toHaveTextContent(/Wed 18 Nov 10:00.*ACME/);
  });

  it('does not repeat the customer who is chosen', async () => {
    answerReview(server.backend, all);
    showReview({ view: 'output' });
    const list = await screen.findByRole('table', { name: 'What was done' });
    expect(within(list).queryByRole('columnheader', { name: 'Customer' })).not.toBeInTheDocument();
  });

  it('lists what is behind a figure', async () => {
    answerReview(server.backend, all);
    showReview({ view: 'output', show: 'episodes' });
    expect(await screen.findByRole('table', { name: 'Episodes' })).toHaveTextContent('Queue stuck');
  });

  it('appears when somebody else has done it', async () => {
    answerReview(server.backend, all);
    showReview({ view: 'output' });
    const list = await screen.findByRole('table', { name: 'What was done' });
    expect(list).toHaveTextContent('never');
    const item = within(list).getByRole('link', { name: 'Queue stuck' }).getAttribute('href') ?? '';
    const act = {
      ...{ number: 101, at: at('18T09:05:00'), by: { uid: 'u-2', name: 'Bob' }, customer: 'acme' },
      ...{ item: new URLSearchParams(item.split('?')[1]).get('item') ?? '', deed: acknowledged },
    };
    server.backend.answers(REVIEW_ROUTES.state, { cursor: 101, acts: [act], findings: [], opened: [], more: false });
    expect(await within(list).findByText('Bob, after 5 min')).toBeInTheDocument();
  });

  it('cannot be told where the history could not be read', async () => {
    answerReview(server.backend, all);
    server.backend.refuses(REVIEW_ROUTES.history, 500, 'The database is locked.');
    showReview({ view: 'output' });
    expect(await screen.findByText('What was done about alerts cannot be told')).toBeInTheDocument();
  });
});

it.each<[Partial<Place>, string]>([
  [{ view: 'closed' }, 'No review is closed yet'],
  [{ view: 'review' }, 'There is no finding'],
  [{ view: 'output', show: 'linked' }, 'There is no alert here'],
  [{ item: 'ticket:jira/GONE' }, 'This is not among what came in during these days'],
])('has words for an empty %j', async (place, words) => {
  answerReview(server.backend, {});
  showReview(place);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('keeps which entry an alert had when it was first looked at', async () => {
  answerReview(server.backend, all);
  showReview();
  await screen.findByRole('table', { name: 'Alert episodes' });
  await waitFor(() => expect(server.backend.sentTo(REVIEW_ROUTES.acts)).toHaveLength(1));
  const [kept] = server.backend.sentTo(REVIEW_ROUTES.acts);
  expect(kept?.body).toMatchObject({ acts: [{ customer: 'acme', deed: { kind: 'match', entry: '', by: '' } }] });
});
