import { answersOf, queryTypeOf } from '../../testing/answerReview';
import { startBackend } from '../../testing/startBackend';
import { listCheckProblems } from './listCheckProblems';
import { listDrawnAnnotations } from './listDrawnAnnotations';
import { listReviewTickets } from './listReviewTickets';

const server = startBackend();
const QUERY = 'POST /api/ds/query';
const span = { customer: 'acme', from: 1_000, to: 2_000 };
const ticket = {
  ...{ connection: 'jira', customer_id: 'acme', key: 'OPS-1', url: 'javascript:alert(1)', title: 'Slow' },
  ...{ created: 1_500, reported_by: 'a martian', labels: 'esb, night', priority: 2 },
};

const ask = (answers: Record<string, unknown>) =>
  server.backend.answers(QUERY, ({ data }: { data: unknown }) => answers[queryTypeOf(data)]);

it('reads tickets from the columns of a frame, with what is not known as nothing', async () => {
  ask(answersOf({ tickets: [ticket] }));
  const { rows, isWhole } = await listReviewTickets('rounds', span);
  expect(rows).toMatchObject([
    { key: 'OPS-1', url: '', reportedBy: '', labels: ['esb', 'night'], resolved: null, cause: '', priority: 2 },
  ]);
  expect(isWhole).toBe(true);
  expect(server.backend.sent[0]?.body).toMatchObject({
    ...{ from: '1000', to: '2000' },
    queries: [
      { queryType: 'tickets', query: { customers: ['acme'], timeField: 'created', filters: { states: ['all'] } } },
    ],
  });
});

it.each([
  ['more than were asked for', answersOf({ tickets: [ticket, ticket] }).count, []],
  ['a system that is silent', { results: { A: { status: 502, error: 'Jira is silent.' } } }, ['Jira is silent.']],
])('says that tickets are missing: %s', async (_, count, sentences) => {
  ask({ ...answersOf({ tickets: [ticket] }), count });
  expect(await listReviewTickets('rounds', span)).toMatchObject({ isWhole: false, notices: sentences });
});

it('takes a warning about something else for no loss', async () => {
  const { tickets, count } = answersOf({ tickets: [ticket] });
  const [frame] = tickets.results.A.frames;
  const meta = { notices: [{ severity: 'warning', text: 'No service level.' }] };
  const warned = { results: { A: { frames: [{ ...frame, schema: { ...frame?.schema, meta } }] } } };
  ask({ tickets: warned, count });
  expect(await listReviewTickets('rounds', span)).toMatchObject({ isWhole: true, notices: ['No service level.'] });
});

it.each([
  ['as a whole', 400, { results: { A: { status: 400, error: 'There is no column mark.' } } }],
  ['in its part', 200, { results: { A: { status: 400, error: 'There is no column mark.' } } }],
])('gives the back end’s own sentence where a query fails %s', async (_, status, body) => {
  server.backend.answers(QUERY, body, status);
  await expect(listReviewTickets('rounds', span)).rejects.toMatchObject({
    ...{ kind: 'refused', message: 'There is no column mark.' },
  });
});

it('reads checks in the words of the review, and no trials', async () => {
  const check = { checklist_id: 'm', slot_id: 's', date: '2026-11-18', check_id: 'c', closes: 1_700, kind: 'manual' };
  const checks = [
    { ...check, state: 'done_problem', answered_at: 1_600, problem: 'Full', shadow: false },
    { ...check, state: 'missed', reason: 'Nobody came', shadow: false },
    { ...check, state: 'missed', shadow: true },
  ];
  ask(answersOf({ checks }));
  expect((await listCheckProblems('rounds', span)).rows).toMatchObject([
    { round: 'm/s/2026-11-18', state: 'problem', isManual: true, at: 1_600, note: 'Full' },
    { state: 'missed', at: 1_700, note: 'Nobody came' },
  ]);
});

it('reads what people drew, once, and nothing of our own', async () => {
  const drawn = { id: 1, text: 'Release', tags: ['deploy'], login: 'ada', time: 5, timeEnd: 5, panelId: 0 };
  const answer = [
    drawn,
    drawn,
    { ...drawn, id: 2, timeEnd: 9, tags: null },
    { ...drawn, id: 3, tags: ['rounds:review'] },
  ];
  server.backend.answers('GET /api/annotations', answer);
  const { rows } = await listDrawnAnnotations(span);
  expect(rows).toMatchObject([
    { id: 1, by: 'ada', from: 5, to: null, panelId: null },
    { id: 2, from: 5, to: 9, tags: [] },
  ]);
});
