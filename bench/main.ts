import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { freePort } from '../scripts/freePort.ts';
import { begins, elapsed, giveUp } from '../scripts/progress.ts';
import { repository } from '../scripts/repository.ts';
import { startDemo, type Demo } from '../scripts/demo/startDemo.ts';
import { engine } from './engine.ts';
import { figureTables, type FigureGroup } from './figures/figureTables.ts';
import { withManyRounds } from './browser/manyRounds.ts';
import type { Figure } from './figures/measure.ts';
import { mirror } from './mirror/mirror.ts';
import { navigation } from './browser/navigation.ts';
import { panels } from './browser/panels.ts';
import { playbook } from './playbook.ts';
import { review } from './review.ts';
import { reviewPage } from './browser/reviewPage.ts';
import { sizes } from './sizes.ts';
import { ticketQuery } from './ticketQuery.ts';
import { writeFigures } from './figures/writeFigures.ts';
import { writers } from './writers.ts';

/**
 * A part that can be chosen by its name: `node bench/main.ts panels` prints it and writes nothing, `--write panels`
 * writes its table and leaves those of the other parts as they are.
 */
interface Part {
  name: string;
  title: string;
  /** Gets the running demo, which is started for the first that asks for it. */
  measure: (demo: () => Promise<Demo>) => Promise<Figure[]>;
}

/** Those that need no demo come first, so that it does not work beside them. */
const parts: readonly Part[] = [
  { name: 'engine', title: 'Rounds: the engine', measure: engine },
  { name: 'writers', title: 'Rounds: many writers', measure: writers },
  { name: 'mirror', title: 'Tickets: the mirror', measure: mirror },
  { name: 'review', title: 'Review: episodes', measure: review },
  { name: 'panels', title: 'Rounds: the panels', measure: async (demo) => panels(await withManyRounds(await demo())) },
  {
    name: 'tickets',
    title: 'Tickets',
    measure: async (demo) => {
      const { url, simulators } = await demo();
      return [...(await ticketQuery(url, simulators.jiraCloud)), ...(await navigation(url))];
    },
  },
  { name: 'playbook', title: 'Playbook', measure: async (demo) => playbook((await demo()).url) },
  { name: 'review-page', title: 'Review: the page', measure: async (demo) => reviewPage(await demo()) },
  { name: 'sizes', title: 'Sizes', measure: async () => Promise.resolve(sizes()) },
];

const write = '--write';
const chosen = process.argv.slice(2).filter((word) => word !== write);
const unknown = chosen.filter((wanted) => !parts.some(({ name }) => name === wanted));
if (unknown.length > 0) {
  giveUp(`There is no ${unknown.join(', ')} to measure; there is ${parts.map(({ name }) => name).join(', ')}.`);
}

/** A machine that does other things besides is slower than it says. */
function machineSince(started: number): string {
  const [load = 0] = os.loadavg();
  const processors = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  return `${processors}, Node ${process.versions.node}, load ${load.toFixed(1)} at the end; measured in ${elapsed((performance.now() - started) / 1000)}.`;
}

let demo: Promise<Demo> | undefined;
const groups: FigureGroup[] = [];
try {
  for (const { name, title, measure } of parts) {
    if (chosen.length === 0 || chosen.includes(name)) {
      begins(title);
      const started = performance.now();
      const figures = await measure(async () => (demo ??= freePort().then((port) => startDemo({ port }))));
      groups.push({ title, figures, machine: machineSince(started) });
    }
  }
} finally {
  await (await demo)?.stop();
}

process.stdout.write(`${figureTables(groups)}\n`);
if (chosen.length === 0 || process.argv.includes(write)) {
  const file = path.join(repository, 'docs', 'benchmarks.md');
  const titles = parts.map(({ title }) => title);
  writeFileSync(file, writeFigures(readFileSync(file, 'utf8'), groups, titles));
}
