import type { Locator, Page } from '@playwright/test';

import { makeRound } from './makeRound.ts';
import { roundOfThirty, type Typed } from './roundOfThirty.ts';
import { expect, host, signIn, sizes, test } from '../rounds.ts';
import { storedEntries } from './storedEntries.ts';

/** What a thumb hits without looking, in CSS pixels. */
const THUMB = 44;

/** The form that is open; the page around the list may have forms of its own. */
const formOf = (page: Page): Locator => page.getByRole('form', { name: /^Answer/ });

async function expectUnderThumb(button: Locator): Promise<{ left: number; right: number }> {
  const box = await button.boundingBox();
  expect(box, 'the button is drawn').not.toBeNull();
  const { x = 0, width = 0, height = 0 } = box ?? {};
  expect(height).toBeGreaterThanOrEqual(THUMB);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(sizes.phone.width);
  return { left: x, right: x + width };
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const everything = page.locator('html, [role="treegrid"], [role="treegrid"] *');
  const widths = await everything.evaluateAll((elements) =>
    elements
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map(({ tagName, textContent, scrollWidth }) => `${tagName} ${textContent.slice(0, 40)}: ${scrollWidth}`)
  );
  expect(widths, 'nothing is wider than its place').toEqual([]);
}

/** Answers one check with the thumb, and with the phone's keyboard what has to be typed. */
async function answer(page: Page, title: string, typed: Typed | undefined): Promise<void> {
  await page.getByRole('button', { name: `Done: ${title}`, exact: true }).tap();
  for (const text of typed?.texts ?? []) {
    await expect(formOf(page).locator(':focus')).toBeVisible();
    await page.keyboard.insertText(text);
    await expectNoSidewaysScroll(page);
    const record = formOf(page).getByRole('button', { name: 'Record' });
    await expectUnderThumb(record);
    await record.tap();
  }
}

test.describe('a round on a phone', () => {
  test.use({
    viewport: sizes.phone,
    hasTouch: true,
    isMobile: true,
    allowedConsole: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError|status of 0/],
  });

  test('is done by touch, and stored once, with the connection gone in the middle', async ({ page, context }) => {
    const { checks, evidence } = roundOfThirty;
    await signIn(page, 'admin');
    const round = await makeRound(page.request, { id: 'by-touch', checks });
    await signIn(page, 'anna');
    await page.goto(`${host}/d/by-touch`);
    const first = page.getByRole('row', { name: /Number 01/ });
    await expect(first.getByRole('button')).toHaveCount(3);
    const edges = [];
    for (const button of await first.getByRole('button').all()) {
      edges.push(await expectUnderThumb(button));
    }
    const card = await first.boundingBox();
    // Together they are as wide as the card, but for its padding and the gaps.
    const wide = edges.reduce((sum, { left, right }) => sum + right - left, 0);
    expect(wide).toBeGreaterThan((card?.width ?? Infinity) * 0.85);
    await expectNoSidewaysScroll(page);
    for (const [place, { id, title }] of checks.entries()) {
      if (place === 13) {
        // The thumb may be ahead of what is sent; what waits from now on is exactly what follows.
        await expect(page.getByText('13 of 30 answered')).toBeVisible();
        await expect(page.getByText('not yet sent')).toHaveCount(0);
        await context.setOffline(true);
      }
      if (place === 17) {
        await expect(page.getByText('Not yet sent: 4')).toBeVisible();
        await expectNoSidewaysScroll(page);
        await context.setOffline(false);
      }
      await answer(page, title, evidence[id]);
    }
    await expect(page.getByText('30 of 30 answered')).toBeVisible();
    await expectNoSidewaysScroll(page);
    const entries = await storedEntries(page.request, round);
    expect(entries.map(({ check }) => check)).toEqual(checks.map(({ id }) => id));
    for (const [id, { stored, act = 'done' }] of Object.entries(evidence)) {
      expect(entries.find(({ check }) => check === id)).toMatchObject({ act, detail: stored });
    }
  });

  test('shows how to look, what to do and the rarer acts', async ({ page }) => {
    await signIn(page, 'admin');
    const steps = 'Open the console and look at the queue `ORD.IN.WITH.A.VERY.LONG.NAME.WITHOUT.ANY.SPACE.IN.IT`.';
    const remedy = { steps: 'Restart it.', links: [{ title: 'Runbook of the queue', url: 'https://wiki.example/q' }] };
    await makeRound(page.request, {
      id: 'touch-open',
      checks: [{ id: 'queue', title: 'Queue is empty', steps, remedy }],
    });
    await signIn(page, 'anna');
    await page.goto(`${host}/d/touch-open`);
    await page.getByText('Queue is empty').tap();
    await expect(page.getByRole('region', { name: 'If it fails' })).toContainText('Restart it.');
    await expect(page.getByRole('link', { name: 'Runbook of the queue' }).first()).toBeVisible();
    const acts = page.getByRole('group', { name: 'What can be done' });
    await expect(acts.getByRole('button', { name: 'Snooze' })).toBeVisible();
    for (const button of await acts.getByRole('button').all()) {
      await expectUnderThumb(button);
    }
    await expectNoSidewaysScroll(page);
    await acts.getByRole('button', { name: 'Snooze' }).tap();
    await expectNoSidewaysScroll(page);
  });
});
