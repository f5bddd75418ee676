import { inMilliseconds, timed, type Figure } from '../figures/measure.ts';
import { withBrowser } from './withBrowser.ts';

const rounds = 5;

/** From the navigation to the Operations dashboard until the first ticket can be read, browser cache warm. */
export async function navigation(host: string): Promise<Figure[]> {
  const result = await withBrowser(host, async (context) => {
    const page = await context.newPage();
    const open = async () => {
      await page.goto(`${host}/d/rounds-operations`);
      await page
        .getByRole('link', { name: /^(ACM|ACI|GLX)-\d+$/ })
        .first()
        .waitFor();
    };
    await open();
    return timed(rounds, open);
  });
  return [
    {
      what: 'navigation to table drawn',
      value: inMilliseconds(result),
      how: `workbench, headless Chromium, dashboard Operations, ${rounds} rounds after a first one`,
    },
  ];
}
