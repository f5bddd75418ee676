import type { Locator } from '@playwright/test';

/** The rows of a table panel that are drawn now, each as the texts of its cells, the header left out. */
export async function rowsOf(panel: Locator): Promise<string[][]> {
  const rows = await panel.getByRole('row').all();
  const texts = await Promise.all(rows.map(async (row) => row.getByRole('gridcell').allInnerTexts()));
  return texts.filter((cells) => cells.length > 0);
}

/** The texts of the header, in order. */
export async function headersOf(panel: Locator): Promise<string[]> {
  return (await panel.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
}
