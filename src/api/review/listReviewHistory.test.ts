import { startBackend } from '../../testing/startBackend';
import { listReviewHistory } from './listReviewHistory';

const server = startBackend();
const ROUTE = 'GET /api/annotations';
const span = { customer: '', from: 1_000, to: 9_000 };
const row = (id: number, time: number) => ({ id, alertId: 1, time, text: 'R {a=1} - ', tags: ['a:1'] });

/** What there is before the span, or how asking for it ends, and what there is in it. */
function knows(before: () => unknown, within: unknown[]): void {
  server.backend.answers(ROUTE, ({ params }: { params: Record<string, string> }) =>
    params['limit'] === '1' ? before() : within
  );
}

it('reaches back where anything is known of before, which one row tells', async () => {
  knows(() => [row(1, 20)], [row(2, 5_000)]);
  expect(await listReviewHistory(span)).toMatchObject({ beginsAt: undefined, completeFrom: 1_000 });
  expect(server.backend.sent.map(({ params }) => params)).toContainEqual({
    ...{ type: 'alert', from: '1', to: '999', limit: '1' },
  });
});

it('begins with its first row where nothing is known of before', async () => {
  knows(() => [], [row(3, 7_000), row(2, 5_000)]);
  expect(await listReviewHistory(span)).toMatchObject({ beginsAt: 5_000, completeFrom: 1_000 });
});

it('begins at its end where there is none', async () => {
  knows(() => [], []);
  expect(await listReviewHistory(span)).toMatchObject({ beginsAt: 9_000 });
});

it('claims nothing where what was before cannot be asked', async () => {
  server.backend.answers(ROUTE, ({ params }: { params: Record<string, string> }) => {
    if (params['limit'] === '1') {
      throw new Error('too long a time');
    }
    return [row(2, 5_000)];
  });
  expect(await listReviewHistory(span)).toMatchObject({ beginsAt: 5_000 });
});
