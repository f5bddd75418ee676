import type { BrowserContext } from '@playwright/test';

import { drawInTurn, openBoard, type Board } from './drawing.ts';
import { listUid, matrixUid } from './houseDashboards.ts';
import { customerIds } from './manyCustomers.ts';
import { checksOfEach, large, usual } from './manyRounds.ts';
import { spread, type Figure, type Spread } from '../figures/measure.ts';
import { compared, drawnFigures, typedFigure, type Pair } from './panelFigures.ts';
import { pressDone, typeNote } from './typing.ts';
import { update, type Elsewhere } from './updating.ts';
import { withBrowser } from './withBrowser.ts';

const times = 7;
const updates = 5;
const presses = 10;
const slowdown = 4;

const matrix = (customers: number): Board => ({
  uid: matrixUid(customers),
  steps: [{ selector: 'tbody tr', text: '', count: customers, answer: 'frames' }],
});

const rows = '[role="row"][data-active]';
const list = (customers: number): Board => ({
  uid: listUid(customers),
  steps: [
    { selector: rows, text: '', count: customers * checksOfEach, answer: 'frames' },
    // The frames are drawn first; what the rounds of today add is who may act.
    { selector: '[role="treegrid"][aria-readonly="false"]', text: '', count: customers, answer: 'rounds' },
  ],
});

/** A check of each of these customers, and where that is not enough the check before it. */
const elsewhere = (customers: readonly string[], check: number): Elsewhere[] =>
  Array.from({ length: updates }, (_, index) => [
    customers[index % customers.length] ?? '',
    check - Math.floor(index / customers.length),
  ]);

async function matrixFigures(context: BrowserContext, host: string): Promise<Figure[]> {
  const boards = [matrix(large.matrix), matrix(usual.matrix)] as const;
  const names: Pair<string> = [`matrix ${large.matrix} × 31`, `matrix ${usual.matrix} × 31`];
  const drawn = await drawInTurn(context, host, boards, times);
  const updated: Spread[] = [];
  for (const [index, board] of boards.entries()) {
    const page = await openBoard(context, host, board);
    const answers = elsewhere(customerIds(usual.matrix), checksOfEach - index);
    const shows = { selector: 'tbody td', text: `${index + 1}/${checksOfEach}` };
    const refresh = async () =>
      page
        .getByRole('button', { name: /^Refresh/ })
        .first()
        .click();
    updated.push(await update({ context, host, page, answers, shows, answer: 'frames', refresh }));
    await page.close();
  }
  const how = `a check answered elsewhere, the dashboard refreshed: from the answer to the paint, ${updates} times`;
  const [one = spread([]), other = spread([])] = updated;
  return [...drawnFigures('draw', names, drawn, 0), ...compared('update', names, [one, other], how)];
}

/** What is done in one list: updates, a note, the same on a slow machine, and checks done. */
async function inList(context: BrowserContext, host: string, board: Board, answers: readonly Elsewhere[]) {
  const page = await openBoard(context, host, board);
  const shows = { selector: rows, text: 'OK' };
  const updated = await update({ context, host, page, answers, shows, answer: 'rounds' });
  const typed = await typeNote(page);
  const slow = await typeNote(page, slowdown);
  const pressed = await pressDone(page, presses);
  await page.close();
  return { updated, typed, slow, pressed };
}

async function listFigures(context: BrowserContext, host: string): Promise<Figure[]> {
  const boards = [list(large.list), list(usual.list)] as const;
  const names: Pair<string> = [
    `list of ${large.list * checksOfEach} checks`,
    `list of ${usual.list * checksOfEach} checks`,
  ];
  const drawn = await drawInTurn(context, host, boards, times);
  // Each answers checks that the other, and the matrix, has left.
  const few = await inList(context, host, boards[1], elsewhere(customerIds(usual.list), 8));
  const many = await inList(context, host, boards[0], elsewhere(customerIds(large.list).slice(-updates), 8));
  const how = `a check answered elsewhere, seen by the panel itself: from the answer to the paint, ${updates} times`;
  const pressHow = `from the key to the paint of the row that is OK, ${presses} checks one after the other`;
  return [
    ...drawnFigures('draw', names, drawn, 0),
    ...drawnFigures('make ready to act', names, drawn, 1),
    ...compared('update', names, [many.updated, few.updated], how),
    typedFigure(names[0], many.typed),
    typedFigure(names[1], few.typed),
    typedFigure(`${names[0]}, processor ${slowdown} times slower`, many.slow, ', for information'),
    ...compared('press of d to done', names, [many.pressed, few.pressed], pressHow),
  ];
}

/** What the two panels take in a browser: the workbench, headless Chromium, 1400 by 900, rounds of 50 customers. */
export async function panels(host: string): Promise<Figure[]> {
  return withBrowser(host, async (context) => [
    ...(await matrixFigures(context, host)),
    ...(await listFigures(context, host)),
  ]);
}
