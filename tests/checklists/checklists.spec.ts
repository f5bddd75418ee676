import type { Page } from '@playwright/test';

import { checklist, checklistSite, checklistsPage, importChecklists, resource } from './checklistSite.ts';
import { expectReadable } from '../expectReadable.ts';
import { Hands } from './Hands.ts';
import { expect, onGrafana, signIn, sizes, test, themes } from '../rounds.ts';

const saved = (page: Page, title: string, version: number) =>
  expect(page.getByText(`${title} is saved as version ${version}`)).toBeVisible();

/** The titles of a checklist's checks, as the store has them. */
async function checksOf(page: Page, uid: string, id: string): Promise<string[]> {
  const answer: unknown = await (await page.request.get(resource(uid, `checklists/${id}/versions`))).json();
  const text = JSON.stringify(answer);
  const latest = /"checks":(\[.*?\])[,}]+"/.exec(text)?.[1] ?? '[]';
  return [...latest.matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title ?? '');
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

test.describe('adding a check', () => {
  test('takes a click, its title and two keys', async ({ page }) => {
    await checklistSite(page, 'add-by-mouse', { checklists: [checklist('morning', 'Morning round')] });
    await page.goto(checklistsPage('add-by-mouse'));
    const hands = new Hands(page);
    await page.getByRole('link', { name: 'Add a check to Morning round' }).click();
    hands.presses += 1;
    await expect(page.getByRole('textbox', { name: 'New check' })).toBeFocused();
    await hands.write('Queue of orders is empty');
    await hands.press('Enter');
    await hands.press('Control+Enter');
    await saved(page, 'Morning round', 2);
    expect(hands.presses).toBeLessThanOrEqual(3);
    expect(await checksOf(page, 'add-by-mouse', 'morning')).toEqual([
      'Backup finished',
      'Rows loaded',
      'Queue of orders is empty',
    ]);
  });

  test('takes at most 15 keys beyond its title by the keyboard alone, among many checklists', async ({ page }) => {
    const many = Array.from({ length: 12 }, (_, index) => checklist(`night-${index}`, `Night round ${index}`));
    await checklistSite(page, 'add-by-keys', { checklists: [checklist('morning', 'Morning round'), ...many] });
    await page.goto(checklistsPage('add-by-keys'));
    const find = page.getByRole('searchbox', { name: 'Find a checklist' });
    await expect(find).toBeVisible();
    const hands = new Hands(page);
    await hands.skipMenus();
    await hands.tabTo(find);
    await hands.write('morning');
    await expect(page.getByText('1 of 13')).toBeVisible();
    await hands.tabTo(page.getByRole('link', { name: 'Add a check to Morning round' }));
    await hands.press('Enter');
    await expect(page.getByRole('textbox', { name: 'New check' })).toBeFocused();
    await hands.write('Queue of orders is empty');
    await hands.press('Enter');
    await hands.press('Control+Enter');
    await saved(page, 'Morning round', 2);
    test.info().annotations.push({ type: 'key presses', description: String(hands.presses) });
    expect(hands.presses).toBeLessThanOrEqual(15);
  });

  test('keeps a title for which nobody has pressed Enter', async ({ page }) => {
    await checklistSite(page, 'add-in-haste', { checklists: [checklist('morning', 'Morning round')] });
    await page.goto(checklistsPage('add-in-haste', '&view=edit&id=morning&focus=check'));
    await page.getByRole('textbox', { name: 'New check' }).fill('Queue of orders is empty');
    await page.getByRole('button', { name: 'Save checklist' }).click();
    await saved(page, 'Morning round', 2);
    expect(await checksOf(page, 'add-in-haste', 'morning')).toContain('Queue of orders is empty');
  });
});

test('a checklist is made from nothing with the keyboard alone, changed, compared with what it was, and ended', async ({
  page,
}) => {
  await checklistSite(page, 'from-nothing');
  await page.goto(checklistsPage('from-nothing'));
  await expect(page.getByText('No checklist has been made yet')).toBeVisible();
  const hands = new Hands(page);
  await hands.skipMenus();
  await hands.tabTo(page.getByRole('link', { name: 'New checklist' }));
  await hands.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Title/ })).toBeFocused();
  await hands.write('Evening round');
  // What is missing is said where it is, and the keyboard is led there.
  await hands.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: /^Customer/ })).toBeFocused();
  await hands.write('ACM');
  await expect(page.getByRole('option', { name: 'ACME' })).toBeVisible();
  await hands.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Customer/ })).toHaveValue('ACME');
  await hands.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'New check' })).toBeFocused();
  await hands.write('Tape changed');
  await hands.press('Control+Enter');
  await saved(page, 'Evening round', 1);

  await page.goto(checklistsPage('from-nothing', '&view=edit&id=acme-evening-round'));
  await page.getByRole('textbox', { name: /^Title/ }).fill('Night round');
  await page.getByRole('textbox', { name: 'Until' }).fill('815');
  await page.getByRole('button', { name: 'Save checklist' }).click();
  await saved(page, 'Night round', 2);

  await page.getByRole('link', { name: 'History: Night round' }).click();
  const table = page.getByRole('region', { name: 'Compare two versions' }).getByRole('table');
  await expect(table.getByRole('row', { name: /title Evening round Night round/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Until 07:30 08:15/ })).toBeVisible();

  await page.goto(checklistsPage('from-nothing', '&view=edit&id=acme-evening-round'));
  await page.getByRole('button', { name: 'End this checklist' }).click();
  await expect(page.getByText('No further round of it starts. Rounds that have begun go on.')).toBeVisible();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('The checklist is ended')).toBeVisible();
});

test('the next ten show both changes of the clocks, holidays, zone and UTC', async ({ page }) => {
  const slots = [
    {
      ...{ id: 'clocks', dates: 'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU', anchor: '2026-01-01' },
      // Over the change of both nights.
      ...{ start: '02:15', end: '03:30' },
    },
    { id: 'saint', dates: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8', anchor: '2026-01-01', start: '06:30', end: '07:30' },
  ];
  const calendars = [{ id: 'rome', title: 'Rome', holidays: 'IT', weekend: ['MO'] }];
  const twice = checklist('twice', 'Twice a year', { calendar: 'rome', slots });
  await checklistSite(page, 'clocks', { calendars, checklists: [twice] });
  await page.goto(checklistsPage('clocks', '&view=edit&id=twice'));
  const next = page.getByRole('region', { name: 'The next ten' });
  await expect(next.getByText('Europe/Rome')).toBeVisible();
  await expect(next.getByRole('listitem')).toHaveCount(10);
  // Years are not stated: the test holds whenever it runs.
  const spring = next
    .getByRole('listitem')
    .filter({ hasText: /\bMar\b/ })
    .first();
  await expect(spring).toContainText('03:15–03:30');
  await expect(spring).toContainText('+02:00 · Sun 01:15–01:30 UTC');
  await expect(spring).toContainText('The clocks change');
  const autumn = next
    .getByRole('listitem')
    .filter({ hasText: /\bOct\b/ })
    .first();
  await expect(autumn).toContainText('02:15–03:30');
  await expect(autumn).toContainText('+02:00 · Sun 00:15–02:30 UTC');
  await expect(autumn).toContainText('The clocks change');
  await expect(
    next
      .getByRole('listitem')
      .filter({ hasText: /\bDec\b/ })
      .first()
  ).toContainText('Not done: ');

  await page.goto(checklistsPage('clocks', '&view=year&id=twice'));
  await page.getByRole('button', { name: 'The year after' }).click();
  const december = page.getByRole('table', { name: 'December' });
  await expect(december.getByRole('cell', { name: /Immaculate/ })).toBeVisible();
  const changes = page.getByRole('region', { name: 'When the clocks change' });
  await expect(changes.getByRole('listitem')).toHaveCount(2);
});

test('whoever leaves unsaved words is asked first, whichever way he goes', async ({ page }) => {
  await checklistSite(page, 'leaving', { checklists: [checklist('morning', 'Morning round')] });
  await page.goto(checklistsPage('leaving'));
  await page.getByRole('link', { name: 'Edit: Morning round' }).click();
  const title = page.getByRole('textbox', { name: /^Title/ });
  await title.fill('Dawn round');
  const question = page.getByRole('dialog');
  const back = page.getByRole('button', { name: 'Back to the list' });
  // Links of the workbench load the page anew, so that the browser asks in our place.
  const withinGrafana = [
    () => page.getByRole('link', { name: 'All checklists' }).click(),
    () => page.evaluate(() => window.history.back()),
  ];
  for (const leave of [() => back.click(), ...(onGrafana ? withinGrafana : [])]) {
    await leave();
    await expect(question.getByText('What you have changed here is lost.')).toBeVisible();
    await question.getByRole('button', { name: 'Stay' }).click();
    await expect(question).toBeHidden();
    await expect(title).toHaveValue('Dawn round');
  }
  const browserAsks = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const asked = await browserAsks;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await back.click();
  await question.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Edit: Morning round' })).toBeVisible();
});

test.describe('two people at one checklist', () => {
  // Who was slower is answered 409, which browsers write on the console.
  test.use({ allowedConsole: [/status of 409/] });

  test('the slower one keeps his words and chooses', async ({ page }) => {
    await checklistSite(page, 'two-people', { checklists: [checklist('morning', 'Morning round')] });
    await page.goto(checklistsPage('two-people', '&view=edit&id=morning'));
    const title = page.getByRole('textbox', { name: /^Title/ });
    await title.fill('Mine');
    await importChecklists(page.request, 'two-people', { checklists: [checklist('morning', 'Theirs')] });
    await page.getByRole('button', { name: 'Save checklist' }).click();
    await expect(page.getByText(/What you typed is still here/)).toBeVisible();
    await expect(title).toHaveValue('Mine');
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await saved(page, 'Mine', 3);
  });
});

test('an import says what it will change, and a template made of a checklist is used', async ({ page }) => {
  await checklistSite(page, 'exchange', { checklists: [checklist('morning', 'Morning round')] });
  await page.goto(checklistsPage('exchange', '&view=exchange'));
  await page.getByRole('button', { name: 'Write YAML' }).click();
  const written = await page.getByRole('textbox', { name: 'The document', exact: true }).inputValue();
  expect(written).toContain('title: Morning round');
  const document = page.getByRole('textbox', { name: 'Or the document itself' });
  await document.fill(written.replace('title: Morning round', 'title: Dawn round'));
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await expect(page.getByText('~ changed')).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('The document is imported')).toBeVisible();

  await page.goto(checklistsPage('exchange', '&view=edit&id=morning'));
  await expect(page.getByRole('textbox', { name: /^Title/ })).toHaveValue('Dawn round');
  await page.getByRole('button', { name: 'Save as a template' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title of the template' }).fill('A usual morning');
  await dialog.getByRole('button', { name: 'Save as a template' }).click();
  await expect(dialog.getByText('It stands among the templates now.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.goto(checklistsPage('exchange', '&view=templates'));
  await page.getByRole('link', { name: 'Use A usual morning' }).click();
  await page.getByRole('combobox', { name: 'Customer' }).click();
  await page.getByRole('option', { name: 'Globex' }).click();
  await page.getByRole('button', { name: 'Copy it into the editor' }).click();
  await expect(page.getByRole('textbox', { name: /^Title/ })).toHaveValue('Dawn round');
  await page.getByRole('button', { name: 'Save checklist' }).click();
  await saved(page, 'Dawn round', 1);
});

test('a calendar is made, and a checklist follows it', async ({ page }) => {
  await checklistSite(page, 'calendar', { checklists: [checklist('morning', 'Morning round')] });
  await page.goto(checklistsPage('calendar', '&view=calendars'));
  await page.getByRole('link', { name: 'New calendar' }).click();
  await expect(page.getByRole('textbox', { name: /^Id/ })).toBeFocused();
  await page.keyboard.type('rome');
  await page.getByRole('textbox', { name: 'Title' }).fill('Rome');
  await page.getByRole('combobox', { name: /^Public holidays/ }).click();
  await page.getByRole('option', { name: 'IT', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Rome is saved;')).toBeVisible();
  await page.goto(checklistsPage('calendar', '&view=edit&id=morning'));
  await page.getByRole('combobox', { name: 'Calendar' }).click();
  await page.getByRole('option', { name: 'Rome' }).click();
  await page.getByRole('button', { name: 'Save checklist' }).click();
  await saved(page, 'Morning round', 2);
  await page.getByRole('tab', { name: 'Calendars' }).click();
  await expect(page.getByText('Used by ACME · Morning round')).toBeVisible();
});

test.describe('who may not', () => {
  test('a provisioned checklist is shown with its file and cannot be changed', async ({ page }) => {
    await signIn(page, 'luca');
    await page.goto(checklistsPage('rounds', '&view=edit&id=acme-batches'));
    await expect(page.getByText('This checklist comes from the file acme.yaml')).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Title/ })).toBeDisabled();
    await expect(page.getByRole('button', { name: /^(Save checklist|End)/ })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'The next ten' }).getByRole('listitem')).toHaveCount(10);
  });

  test('an Editor who is not an operator reads; customers do not get the page', async ({ page }) => {
    const globex = checklist('globex-morning', 'Globex round', { customer: 'globex' });
    await checklistSite(page, 'who', { checklists: [checklist('morning', 'Morning round'), globex] });
    await signIn(page, 'anna');
    await page.goto(checklistsPage('who'));
    await expect(page.getByText('changed by Editors who act for Globex')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Add a check to Globex round' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Show: Globex round' }).click();
    await expect(page.getByText('You may see this checklist and not change it')).toBeVisible();

    for (const login of ['acme', 'nobody']) {
      await signIn(page, login);
      const answer = await page.request.get(resource('who', 'checklists'));
      const titles = (await answer.text()).match(/"title":"[^"]*"/g) ?? [];
      expect(titles, login).toEqual(login === 'acme' ? ['"title":"Morning round"'] : []);
      await page.goto(checklistsPage('who'));
      // Grafana leads him to its own start page.
      await expect(page.getByText(/permission|Welcome to Grafana/).first()).toBeVisible();
      await expect(page.getByText('Morning round')).toHaveCount(0);
    }
  });
});

/** The parts of the page, by the query of the address, with words that stand there once it is whole. */
const parts = [
  ['list', 'Edit'],
  ['edit&id=morning', 'Europe/Rome'],
  ['year&id=morning', 'When the clocks change'],
  ['history&id=morning', 'Compare two versions'],
  ['calendars', 'holidays IT'],
  ['calendar&id=rome', 'Save calendar'],
  ['templates', 'emplate'],
  ['exchange', 'Write YAML'],
] as const;

for (const theme of themes) {
  for (const [number, [view, sight]] of parts.entries()) {
    test(`the part ${view} has no serious barrier in ${theme}, and fits a phone`, async ({ page }) => {
      const uid = `readable-${theme}-${number}`;
      const calendars = [{ id: 'rome', title: 'Rome', holidays: 'IT' }];
      const first = checklist('morning', 'Morning round', { calendar: 'rome' });
      await checklistSite(page, uid, { calendars, checklists: [first] });
      await importChecklists(page.request, uid, { checklists: [{ ...first, title: 'Dawn round' }] });
      await page.goto(`${checklistsPage(uid, `&view=${view}`)}&theme=${theme}`);
      await expect(page.getByText(sight).first()).toBeVisible();
      await page
        .getByRole('tablist')
        .or(page.getByRole('navigation', { name: 'Where you are' }))
        .first()
        .evaluate((part) =>
          part.closest('div:has(> section, > nav, > div > [role=tablist])')?.setAttribute('data-ours', '')
        );
      await expectReadable(page, '[data-ours]');
      await page.setViewportSize(sizes.phone);
      // Polled: Grafana's own menu takes its time to fold.
      await expect.poll(async () => widthOf(page)).toBeLessThanOrEqual(sizes.phone.width);
    });
  }
}
