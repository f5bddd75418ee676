import { config } from '@grafana/runtime';
import { screen, waitFor } from '@testing-library/react';
import { render } from '../../testing/render';
import { startBackend } from '../../testing/startBackend';
import { useActs } from './useActs';

const server = startBackend();
const ROUTE = 'POST /api/datasources/uid/rounds/resources/review/acts';
const wanted = { customer: 'acme', item: 'e-1', itemAt: 1_000, expects: 3, deed: { kind: 'close' as const, note: '' } };
const bobs = {
  ...{ number: 9, at: 2_000, by: { uid: 'u-2', name: 'Bob' }, customer: 'acme', item: 'e-1' },
  deed: { kind: 'close', note: 'Nothing to learn' },
};

function Acting() {
  const { act, waiting, holdup, insist, drop } = useActs('rounds', 'ada@1', true);
  return (
    <div>
      <button onClick={() => act(wanted)}>Close</button>
      <button onClick={() => act(wanted, { ...wanted, item: 'e-2' })}>Close two</button>
      <output>{`${waiting.length} waiting${holdup === undefined ? '' : ', held up'}`}</output>
      {waiting.map(({ requestId, item, refusal }) => (
        <div key={requestId} role="listitem">
          {item} {refusal?.sentence} {refusal?.standing?.by.name}
          <button onClick={() => insist(requestId)}>Insist</button>
          <button onClick={() => drop(requestId)}>Drop</button>
        </div>
      ))}
    </div>
  );
}

beforeEach(() => {
  window.localStorage.clear();
  Object.assign(config.bootData.user, { isSignedIn: true, uid: 'ada', orgId: 1 });
});

it('keeps an act in the browser until the server has it, over a new page', async () => {
  server.backend.refuses(ROUTE, 503, 'Starting.');
  const { user } = render(<Acting />);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('1 waiting, held up')).toBeInTheDocument();
  server.backend.answers(ROUTE, { cursor: 4, acts: [] }, 201);
  // Another page of the same person, with a cache of its own.
  render(<Acting />);
  await waitFor(() => expect(server.backend.sentTo(ROUTE)).toHaveLength(2));
  const [first, second] = server.backend.sentTo(ROUTE).map(({ body }) => body);
  expect(second).toEqual(first);
});

it('shows what somebody else did where that stands in the way, and sends it again on top of that', async () => {
  server.backend.answers(ROUTE, { message: 'Bob closed it.', act: bobs }, 409);
  const { user } = render(<Acting />);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText(/Bob closed it\. Bob/)).toBeInTheDocument();
  server.backend.answers(ROUTE, { cursor: 10, acts: [] }, 201);
  await user.click(screen.getByRole('button', { name: 'Insist' }));
  expect(await screen.findByText('0 waiting')).toBeInTheDocument();
  expect(server.backend.sentTo(ROUTE)[1]?.body).toMatchObject({ acts: [{ ...wanted, expects: 9 }] });
});

it('lets the others through when one of several is refused', async () => {
  server.backend.answers(ROUTE, { message: 'Not yours.' }, 403);
  const { user } = render(<Acting />);
  await user.click(screen.getByRole('button', { name: 'Close two' }));
  await waitFor(() => expect(screen.getAllByText(/Not yours\./)).toHaveLength(2));
  const sizes = server.backend.sentTo(ROUTE).map(({ body }) => JSON.stringify(body).split('requestId').length - 1);
  expect(sizes).toEqual([2, 1, 1]);
  const [first] = screen.getAllByRole('button', { name: 'Drop' });
  await user.click(first ?? document.body);
  expect(await screen.findByText('1 waiting')).toBeInTheDocument();
});
