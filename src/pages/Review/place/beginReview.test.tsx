import { locationService } from '@grafana/runtime';
import { screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { answerReview, queryTypeOf, REVIEW_ROUTES } from '../../../testing/answerReview';
import { render } from '../../../testing/render';
import { signIn } from '../../../testing/signIn';
import { startBackend } from '../../../testing/startBackend';
import { queryClient } from '../../queryClient';
import { Root } from '../../Root';
import { beginReview } from './beginReview';
import { placePath } from './place';

const server = startBackend();
const future = { v7_startTransition: true, v7_relativeSplatPath: true };
const place = { customer: 'acme', from: '2026-11-16', to: '2026-11-22' };
const firing = {
  ...{ rule: 'Queue stuck', from: Date.parse('2026-11-18T09:00:00Z'), to: Date.parse('2026-11-18T09:40:00Z') },
  labels: { customer: 'acme' },
};

/** An hour after the last day in Rome; further back than these weeks the coverage of rules is made from. */
const TO = String(Date.parse('2026-11-23T00:00:00Z'));

/** How often each source was asked. */
const asked = () => ({
  history: server.backend
    .sentTo(REVIEW_ROUTES.history)
    .filter(({ params }) => params['limit'] === '5000' && params['to'] === TO).length,
  drawn: server.backend.sentTo(REVIEW_ROUTES.history).filter(({ params }) => params['type'] === 'annotation').length,
  tickets: server.backend.sentTo(REVIEW_ROUTES.query).filter(({ body }) => queryTypeOf(body) === 'tickets').length,
  checks: server.backend.sentTo(REVIEW_ROUTES.query).filter(({ body }) => queryTypeOf(body) === 'checks').length,
  rules: server.backend.sentTo(REVIEW_ROUTES.rules).length,
  live: server.backend.sentTo(REVIEW_ROUTES.live).length,
  silences: server.backend.sentTo(REVIEW_ROUTES.silences).length,
  all: server.backend.sentTo(REVIEW_ROUTES.state).filter(({ params }) => params['since'] === undefined).length,
});
const ONCE = { history: 1, drawn: 1, tickets: 1, checks: 1, rules: 1, live: 1, silences: 1, all: 1 };

function showPage(): void {
  render(
    <MemoryRouter initialEntries={[placePath(place).replace(/^.*\/review/, '/review')]} future={future}>
      <Root />
    </MemoryRouter>
  );
}

beforeEach(() => {
  window.localStorage.clear();
  queryClient.clear();
  jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-11-24T09:00:00Z') });
  answerReview(server.backend, { firings: [firing] });
  locationService.push(placePath(place));
});

afterEach(() => jest.useRealTimers());

it('asks for all that the page reads, which then asks for nothing of it again', async () => {
  await beginReview();
  await waitFor(() => expect(asked()).toEqual(ONCE));
  showPage();
  expect(await screen.findByRole('table', { name: 'Alert episodes' })).toHaveTextContent('Queue stuck');
  expect(asked()).toEqual(ONCE);
});

it('asks for nothing for who may not see the page', async () => {
  signIn('Viewer');
  await beginReview();
  expect(server.backend.sent).toEqual([]);
});

it('leaves what fails to the page', async () => {
  server.backend.refuses(REVIEW_ROUTES.customers, 403, 'No.');
  await beginReview();
  showPage();
  expect(await screen.findByText('You may not ask this data source. Ask an administrator.')).toBeInTheDocument();
});
