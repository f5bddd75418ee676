import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { holidayTable } from './holidayTable.ts';
import { repository } from '../repository.ts';

const kept: unknown = JSON.parse(readFileSync(path.join(repository, 'pkg/check/holidays.json'), 'utf8'));
const installed: unknown = JSON.parse(
  readFileSync(path.join(repository, 'node_modules/date-holidays/package.json'), 'utf8')
);

describe('the table of holidays', () => {
  it('is what the pinned library says', () => {
    assert.ok(typeof installed === 'object' && installed !== null && 'version' in installed);
    assert.deepEqual(kept, holidayTable(String(installed.version)));
  });

  it('knows what other tables miss', () => {
    const { sets } = holidayTable('');
    // Law 151 of 2025 makes 4 October a national holiday from 2026 on; South Tyrol adds Whit Monday.
    assert.equal(sets.IT?.['2025-10-04'], undefined);
    assert.match(sets.IT?.['2026-10-04'] ?? '', /Francis/);
    assert.equal(sets.IT?.['2026-05-25'], undefined);
    assert.equal(sets['IT-BZ']?.['2026-05-25'], 'Whit Monday');
  });
});
