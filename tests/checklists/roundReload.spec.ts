import { makeRound } from './makeRound.ts';
import { expect, host, signIn, test } from '../rounds.ts';
import { storedEntries } from './storedEntries.ts';

const checks = [
  { id: 'backup', title: 'Backup has ended' },
  { id: 'queue', title: 'Queue is empty' },
  { id: 'log', title: 'Log is clean', evidence: { kind: 'note', required: true, label: 'what it says' } },
];

test.describe('a page that is loaded again', () => {
  test.use({ allowedConsole: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError|status of 0/] });

  test('still has what was typed, and sends once what was not sent', async ({ page }) => {
    await signIn(page, 'admin');
    const round = await makeRound(page.request, { id: 'reload', checks });
    await signIn(page, 'anna');
    await page.goto(`${host}/d/reload`);
    await expect(page.getByRole('button', { name: /^All keys/ })).toBeVisible();
    const entries = '**/resources/rounds/reload/**/entries';
    await page.route(entries, (route) => route.abort());
    await page.getByRole('row', { name: /Backup/ }).focus();
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await expect(page.getByLabel(/what it says/)).toBeFocused();
    await page.keyboard.type('Two warnings about the');
    await expect(page.getByText('Not yet sent: 2')).toBeVisible();
    expect(await storedEntries(page.request, round)).toEqual([]);

    await page.unroute(entries);
    await page.reload();
    await expect(page.getByText('2 of 3 answered')).toBeVisible();
    const log = page.getByRole('row', { name: /Log is clean/ });
    await expect(log).toContainText('text kept');
    await log.focus();
    await page.keyboard.press('d');
    await expect(page.getByLabel(/what it says/)).toHaveValue('Two warnings about the');
    await page.keyboard.press('End');
    await page.keyboard.type(' disk');
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 of 3 answered')).toBeVisible();
    await page.reload();
    await expect(page.getByText('3 of 3 answered')).toBeVisible();
    await expect(page.getByText(/not yet sent|text kept/i)).toHaveCount(0);
    expect((await storedEntries(page.request, round)).map(({ check, detail }) => `${check} ${detail}`)).toEqual([
      'backup ',
      'queue ',
      'log Two warnings about the disk',
    ]);
  });

  test('sends once what the server had recorded without the browser knowing', async ({ page }) => {
    await signIn(page, 'admin');
    const round = await makeRound(page.request, { id: 'answer-lost', checks });
    await signIn(page, 'anna');
    await page.goto(`${host}/d/answer-lost`);
    await expect(page.getByRole('button', { name: /^All keys/ })).toBeVisible();
    const entries = '**/resources/rounds/answer-lost/**/entries';
    await page.route(entries, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('row', { name: /Backup/ }).focus();
    await page.keyboard.press('d');
    await expect(page.getByText('Not yet sent: 1')).toBeVisible();
    expect(await storedEntries(page.request, round)).toHaveLength(1);
    await page.unroute(entries);
    await page.reload();
    await expect(page.getByText('1 of 3 answered')).toBeVisible();
    await expect(page.getByText('not yet sent')).toHaveCount(0);
    expect(await storedEntries(page.request, round)).toHaveLength(1);
  });
});
