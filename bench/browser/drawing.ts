import type { BrowserContext, Page } from '@playwright/test';

import { sinceAnswer, type Answer } from './answered.ts';
import { installProbe, type Sight } from './probe.ts';

/** A step of a panel's coming to be: by what one sees it, and which answer it shows. */
export interface Step extends Sight {
  answer: Answer;
}

/** A panel alone on its dashboard. */
export interface Board {
  uid: string;
  steps: readonly [Step, ...Step[]];
}

/** Opens a dashboard in a page of its own, with the probe in it, and waits until its panel is there. */
export async function openBoard(context: BrowserContext, host: string, { uid, steps }: Board): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(installProbe, [...steps]);
  await page.goto(`${host}/d/${uid}`);
  await page.evaluate(async () => Promise.all(window.benchDrawn));
  return page;
}

/** Of each step the milliseconds from its answer to the paint, and the longest task in them; 0 where none took 50. */
export interface Drawn {
  took: number;
  longestTask: number;
}

async function drawOnce(context: BrowserContext, host: string, board: Board): Promise<Drawn[]> {
  const page = await openBoard(context, host, board);
  const painted = await page.evaluate(async () => Promise.all(window.benchDrawn));
  const drawn: Drawn[] = [];
  for (const [index, { answer }] of board.steps.entries()) {
    const until = painted[index] ?? 0;
    const took = await sinceAnswer(page, answer, until);
    drawn.push({ took, longestTask: await longestTask(page, until - took, until) });
  }
  await page.close();
  return drawn;
}

/**
 * Draws two panels in turn on fresh pages, so that what else the machine does hits both alike; the first of each only
 * fills the cache. Answers for each panel its drawings, each with its steps.
 */
export async function drawInTurn(
  context: BrowserContext,
  host: string,
  boards: readonly [Board, Board],
  times: number
): Promise<[Drawn[][], Drawn[][]]> {
  const all: [Drawn[][], Drawn[][]] = [[], []];
  for (let round = 0; round <= times; round += 1) {
    const [one, other] = [await drawOnce(context, host, boards[0]), await drawOnce(context, host, boards[1])];
    if (round > 0) {
      all[0].push(one);
      all[1].push(other);
    }
  }
  return all;
}

async function longestTask(page: Page, from: number, until: number): Promise<number> {
  // What observers are told comes after the task, when the page is idle.
  return page.evaluate(
    async ([since, end]) =>
      new Promise<number>((resolve) => {
        requestIdleCallback(() => {
          const own = window.bench.longTasks.filter((task) => task.start + task.duration > since && task.start < end);
          resolve(Math.max(0, ...own.map(({ duration }) => duration)));
        });
      }),
    [from, until] as const
  );
}
