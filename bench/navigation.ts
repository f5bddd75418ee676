import { chromium } from '@playwright/test';
import process from 'node:process';

import { findChromium } from '../scripts/findChromium.ts';
import { inMilliseconds, timed, type Figure } from './measure.ts';

const rounds = 5;

/** From the navigation to the Operations dashboard until the first ticket can be read, browser cache warm. */
export async function navigation(host: string): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.request.post(`${host}/login`, { data: { user: 'anna', password: 'anna' } });
    const page = await context.newPage();
    const open = async () => {
      await page.goto(`${host}/d/rounds-operations`);
      await page
        .getByRole('link', { name: /^(ACM|ACI|GLX)-\d+$/ })
        .first()
        .waitFor();
    };
    await open();
    const result = await timed(rounds, open);
    return [
      {
        what: 'navigation to table drawn',
        value: inMilliseconds(result),
        how: `workbench, headless Chromium, dashboard Operations, ${rounds} rounds after a first one`,
      },
    ];
  } finally {
    await browser.close();
  }
}
