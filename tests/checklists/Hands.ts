import type { Locator, Page } from '@playwright/test';

import { onGrafana } from '../rounds.ts';

/** A person who works with the keyboard alone, and counts every key that is not part of what he writes. */
export class Hands {
  presses = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** To the part of the page that is ours: by Grafana's own link for it; the workbench's few menus are nobody's and not counted. */
  async skipMenus(): Promise<void> {
    if (onGrafana) {
      await this.tabTo(this.page.getByRole('link', { name: 'Skip to main content' }));
      await this.press('Enter');
    } else {
      await this.page.getByRole('tab').first().focus();
    }
  }

  /** Words that nobody could spare him. */
  async write(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Goes on with Tab until the keyboard is at the target; gives up where that takes more presses than a person has patience for. */
  async tabTo(target: Locator, patience = 40): Promise<void> {
    for (let tries = 0; tries < patience; tries += 1) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) {
        return;
      }
      await this.press('Tab');
    }
    throw new Error(`${patience} presses of Tab did not lead to ${target.toString()}.`);
  }
}
