import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { freePort } from '../scripts/freePort.ts';
import { repository } from '../scripts/repository.ts';
import { startDemo } from '../scripts/startDemo.ts';
import type { Figure } from './measure.ts';
import { navigation } from './navigation.ts';
import { sizes } from './sizes.ts';
import { ticketQuery } from './ticketQuery.ts';

/** The lines between these marks in docs/benchmarks.md are written by `make bench`. */
const marks = ['<!-- figures -->', '<!-- /figures -->'] as const;

function table(figures: Figure[]): string {
  const rows = figures.map(({ what, value, how }) => `| ${what} | ${value} | ${how} |`);
  const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`;
  return ['| what | figure | how |', '| --- | --- | --- |', ...rows, '', `Machine: ${machine}.`].join('\n');
}

const demo = await startDemo({ port: await freePort() });
try {
  const figures = [
    ...(await ticketQuery(demo.url, demo.simulators.jiraCloud)),
    ...(await navigation(demo.url)),
    ...sizes(),
  ];
  const text = table(figures);
  process.stdout.write(`${text}\n`);
  const file = path.join(repository, 'docs', 'benchmarks.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(new RegExp(marks.join('|')));
  writeFileSync(file, `${before}${marks[0]}\n\n${text}\n\n${marks[1]}${after}`);
} finally {
  await demo.stop();
}
