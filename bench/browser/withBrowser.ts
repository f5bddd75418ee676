import { chromium, type BrowserContext } from '@playwright/test';
import process from 'node:process';

import { findChromium } from '../../scripts/check/findChromium.ts';

/** Runs `action` in a headless Chromium of its own in which anna is signed in, and closes it. */
export async function withBrowser<T>(host: string, action: (context: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.request.post(`${host}/login`, { data: { user: 'anna', password: 'anna' } });
    return await action(context);
  } finally {
    await browser.close();
  }
}
