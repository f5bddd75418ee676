import { startBackend } from '../../testing/startBackend';
import { listAlertHistory } from './listAlertHistory';

const server = startBackend();
const ROUTE = 'GET /api/annotations';
const row = (id: number, time: number) => ({ id, alertId: 1, time, text: 'R {a=1} - ', tags: ['a:1'] });
const many = (from: number, count: number, newest: number) =>
  Array.from({ length: count }, (_, at) => row(from + at, newest - at));

/** Answers with one page after the other. */
function pages(...answers: unknown[][]): void {
  server.backend.answers(ROUTE, () => answers.shift() ?? []);
}

it('reads one page, each row once', async () => {
  pages([row(1, 500), row(1, 500), row(2, 400)]);
  const { rows, completeFrom } = await listAlertHistory({ from: 10, to: 900 });
  expect(rows.map(({ id }) => id)).toEqual([1, 2]);
  expect(completeFrom).toBe(10);
  expect(server.backend.sent[0]?.params).toEqual({ type: 'alert', from: '10', to: '900', limit: '5000' });
});

it('goes back page by page, asking for the last moment again', async () => {
  pages(many(1, 5_000, 10_000), [row(5_000, 5_001), row(6_000, 100)]);
  const { rows, completeFrom } = await listAlertHistory({ from: 10, to: 10_000 });
  expect(rows).toHaveLength(5_001);
  expect(completeFrom).toBe(10);
  expect(server.backend.sent[1]?.params).toMatchObject({ to: '5001' });
});

it('tells since when all is there, where a moment has more rows than a page', async () => {
  pages(Array.from({ length: 5_000 }, (_, id) => row(id, 900)));
  expect(await listAlertHistory({ from: 10, to: 900 })).toMatchObject({ completeFrom: 901 });
});

it('ends where there is too much, and says so', async () => {
  let asked = 0;
  server.backend.answers(ROUTE, () => many(5_000 * asked, 5_000, 1_000_000 - 5_000 * asked++));
  const { rows, completeFrom } = await listAlertHistory({ from: 10, to: 1_000_000 });
  expect(rows).toHaveLength(100_000);
  expect(completeFrom).toBe(900_002);
});
