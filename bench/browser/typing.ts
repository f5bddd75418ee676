import type { Page } from '@playwright/test';

import { spread, type Spread } from '../figures/measure.ts';

/** A hundred signs, typed as fast as a quick person does. */
const note = 'The queue was empty at half past six; the report came by mail, and the host answered within a second';
const betweenKeysMs = 70;

/** How the page stood it. */
export interface Typed {
  signs: number;
  betweenMs: number;
  /** The longest task, in ms, and how many there were; both 0 where none was as long as 50. */
  longestTask: number;
  longTasks: number;
  /** The slowest key until its frame was painted, and the longest that a key's listeners ran; 0 below 16 ms. */
  slowestKey: number;
  longestListeners: number;
}

/** Types a note of a hundred signs at the active check of a list, and leaves the form. */
export async function typeNote(page: Page, slowdown = 1): Promise<Typed> {
  const session = await page.context().newCDPSession(page);
  await page.locator('[role="row"][data-active="true"]').focus();
  await page.keyboard.press('e');
  const field = page.locator('form textarea');
  await field.waitFor();
  await field.fill('');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const from = await page.evaluate(() => {
    window.bench.slowKeys.length = 0;
    return performance.now();
  });
  await page.keyboard.type(note, { delay: betweenKeysMs });
  const result = await page.evaluate(
    async (since) =>
      new Promise<{ tasks: number[]; keys: number[]; listeners: number[] }>((resolve) => {
        requestIdleCallback(() => {
          const { longTasks, slowKeys } = window.bench;
          resolve({
            tasks: longTasks.filter(({ start }) => start > since).map(({ duration }) => duration),
            keys: slowKeys.map(({ duration }) => duration),
            listeners: slowKeys.map(({ listeners }) => listeners),
          });
        });
      }),
    from
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const signs = (await field.inputValue()).length;
  // What was typed is kept, and d would show it again.
  await field.fill('');
  await page.keyboard.press('Escape');
  await session.detach();
  return {
    signs,
    betweenMs: betweenKeysMs,
    longestTask: Math.max(0, ...result.tasks),
    longTasks: result.tasks.length,
    slowestKey: Math.max(0, ...result.keys),
    longestListeners: Math.max(0, ...result.listeners),
  };
}

/** From the press of `d` until the row shows it, check after check, in ms. */
export async function pressDone(page: Page, times: number): Promise<Spread> {
  const took: number[] = [];
  await page.locator('[role="row"][data-active="true"]').focus();
  for (let round = 0; round < times; round += 1) {
    await page.evaluate(() => window.bench.awaitPress('OK'));
    await page.keyboard.press('d');
    took.push(await page.evaluate(async () => window.bench.shownAfterPress));
    // Somebody looks before he presses again.
    await page.waitForTimeout(200);
  }
  return spread(took);
}
