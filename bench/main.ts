import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { freePort } from '../scripts/freePort.ts';
import { begins, elapsed, giveUp } from '../scripts/progress.ts';
import { repository } from '../scripts/repository.ts';
import { startDemo, type Demo } from '../scripts/startDemo.ts';
import { engine } from './engine.ts';
import { figureTables, type FigureGroup } from './figureTables.ts';
import { withManyRounds } from './manyRounds.ts';
import type { Figure } from './measure.ts';
import { mirror } from './mirror/mirror.ts';
import { navigation } from './navigation.ts';
import { panels } from './panels.ts';
import { playbook } from './playbook.ts';
import { review } from './review.ts';
import { reviewPage } from './reviewPage.ts';
import { sizes } from './sizes.ts';
import { ticketQuery } from './ticketQuery.ts';
import { writers } from './writers.ts';

/** The lines between these marks in docs/benchmarks.md are written by `make bench`. */
const marks = ['<!-- figures -->', '<!-- /figures -->'] as const;

/** A part that can be chosen by its name: `node bench/main.ts panels` prints it and writes nothing. */
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

const chosen = process.argv.slice(2);
const unknown = chosen.filter((wanted) => !parts.some(({ name }) => name === wanted));
if (unknown.length > 0) {
  giveUp(`There is no ${unknown.join(', ')} to measure; there is ${parts.map(({ name }) => name).join(', ')}.`);
}

const started = performance.now();
let demo: Promise<Demo> | undefined;
const groups: FigureGroup[] = [];
try {
  for (const { name, title, measure } of parts) {
    if (chosen.length === 0 || chosen.includes(name)) {
      begins(title);
      groups.push({
        title,
        figures: await measure(async () => (demo ??= freePort().then((port) => startDemo({ port })))),
      });
    }
  }
} finally {
  await (await demo)?.stop();
}

// A machine that does other things besides is slower than it says.
const [load = 0] = os.loadavg();
const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, load ${load.toFixed(1)} at the end`;
const text = `${figureTables(groups)}\n\nMachine: ${machine}. Measured in ${elapsed((performance.now() - started) / 1000)}.`;
process.stdout.write(`${text}\n`);
if (chosen.length === 0) {
  const file = path.join(repository, 'docs', 'benchmarks.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(new RegExp(marks.join('|')));
  writeFileSync(file, `${before}${marks[0]}\n\n${text}\n\n${marks[1]}${after}`);
}
