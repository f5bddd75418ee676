import { readWritten, type Written } from './figures/goOutput.ts';
import { toOne, type Figure } from './figures/measure.ts';
import { runGo } from './figures/runGo.ts';

const stores = [
  ['sqlite', 'SQLite'],
  ['postgres', 'PostgreSQL'],
] as const;

const perSecond = ({ entries, milliseconds }: Written) => (entries / milliseconds) * 1000;

async function write(env: Record<string, string>): Promise<string> {
  const test = ['-run', '^TestTwentyWritersOfTenThousandEntriesLoseNothing$'];
  return runGo('writers', ['./pkg/store', ...test], env);
}

/** The writers' figures in what two runs of them printed: each entry an act of its own, and ten to an act. */
export function writerFigures(single: string, bulk: string): Figure[] {
  return stores.flatMap(([name, store]) => {
    const one = readWritten(single, name);
    const ten = readWritten(bulk, name);
    if (one === undefined || ten === undefined) {
      return [{ what: `entries to ${store}`, value: 'not measured', how: `no ${store} on this machine` }];
    }
    const figure = (what: string, written: Written): Figure => ({
      what: `${what} to ${store}`,
      value: `${Math.round(perSecond(written)).toLocaleString('en')} a second`,
      how: `${written.entries.toLocaleString('en')} entries by ${written.writers} writers at once, four to a round`,
    });
    return [
      figure('entries, each an act of its own,', one),
      figure('entries, ten to an act,', ten),
      {
        what: `ten to an act to one each, ${store}`,
        value: toOne(perSecond(ten), perSecond(one)),
        how: 'every act is on the disk before it is acknowledged',
      },
    ];
  });
}

/** How fast entries are kept when many write at once; the test that measures it also proves that none is lost. */
export async function writers(): Promise<Figure[]> {
  return writerFigures(await write({ ROUNDS_SOAK: '1' }), await write({ ROUNDS_SOAK: '' }));
}
