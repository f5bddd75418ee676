import { defineConfig, devices } from '@playwright/test';

/** Without a sandbox for root only: Chromium refuses to start otherwise. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const executablePath = process.env['CHROMIUM'];

export default defineConfig({
  testDir: '.',
  globalSetup: './startEverything.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that passes only when repeated proves nothing.
  retries: 0,
  workers: 2,
  // How long to believe that something still comes: a busy machine draws ten panels for half a minute.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  reporter: [['list']],
  outputDir: '../test-results',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...asRoot,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
