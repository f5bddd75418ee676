// Writes pkg/check/holidays.json anew: `npm run holidays`. Read the difference
// before you commit it: laws change, and so do libraries.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { holidayTable } from './holidays/holidayTable.ts';
import { repository } from './repository.ts';

const installed: unknown = JSON.parse(
  readFileSync(path.join(repository, 'node_modules/date-holidays/package.json'), 'utf8')
);
const version =
  typeof installed === 'object' && installed !== null && 'version' in installed ? String(installed.version) : 'unknown';
const table = path.join(repository, 'pkg/check/holidays.json');
writeFileSync(table, `${JSON.stringify(holidayTable(version), null, 2)}\n`);
console.log(`wrote ${table}`);
