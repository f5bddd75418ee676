/**
 * Says how far alert rules in files are covered by playbook entries in files, with the product's own code; nothing is
 * asked of any server and nothing is written. What it reads stands in docs/playbook.md.
 *
 *     node scripts/playbookCoverage.ts --import rules.yaml runbooks/ [--grafana https://grafana.example]
 *
 * Ends with 0, with 2 where files had to be left out, and with 1 where nothing could be read.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';

import { askMatch } from './playbook/askMatch.ts';
import { assess } from './playbook/assess.ts';
import { findFiles } from './playbook/findFiles.ts';
import { loadDomain } from './playbook/loadDomain.ts';
import { readMaterial } from './playbook/readMaterial.ts';
import { report } from './playbook/report.ts';
import { printText } from './printText.ts';
import { giveUp } from './progress.ts';

/** Paths such as /d/uid lead to the Grafana whose material it is. */
const anywhere = 'http://localhost';

function wish(): { places: string[]; addresses: string[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { import: { type: 'string', multiple: true }, grafana: { type: 'string', multiple: true } },
    });
    return { places: [...(values.import ?? []), ...positionals], addresses: [anywhere, ...(values.grafana ?? [])] };
  } catch {
    return { places: [], addresses: [] };
  }
}

if (process.argv.includes('--help')) {
  printText(
    'npm run playbook -- --import <file or folder> … [--grafana <address>]\n\ndocs/playbook.md says what it reads, and what it takes for an entry.'
  );
  process.exit(0);
}
const { places, addresses } = wish();
if (places.length === 0) {
  giveUp('Name what to read: npm run playbook -- --import rules.yaml runbooks/');
}
try {
  const { files, bad } = findFiles(places);
  if (files.length === 0) {
    giveUp(
      ['Nothing could be read.', ...bad.slice(0, 5).map(({ name, sentence }) => `${name}: ${sentence}`)].join(' ')
    );
  }
  const domain = await loadDomain();
  const material = readMaterial(files, domain);
  const assessed = await assess({ ...material, bad: [...bad, ...material.bad] }, domain, askMatch, addresses);
  printText(report(assessed).join('\n'));
  process.exitCode = assessed.bad.length > 0 ? 2 : 0;
} catch (error) {
  giveUp(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'The files could not be judged.');
}
