import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { repository } from '../repository.ts';

/** Faults planted in a small tree, each with the rule that must see it: a gate that never shuts is none. */
const planted: Record<string, { file: string; text: string }> = {
  'domain-is-pure': {
    file: 'src/domain/bad.ts',
    text: "import { useState } from 'react';\nexport const x = useState;\n",
  },
  'no-cycles': { file: 'src/domain/a.ts', text: "import { b } from './b';\nexport const a = () => b;\n" },
  'panels-are-islands': { file: 'src/panels/one/x.ts', text: "export { y } from '../two/y';\n" },
  'datasource-is-an-island': { file: 'src/datasource/x.ts', text: "export { y } from '../panels/two/y';\n" },
  'ui-needs-only-domain': { file: 'src/ui/x.ts', text: "export { get } from '../api/get';\n" },
  'api-below-query': { file: 'src/api/x.ts', text: "export { use } from '../query/use';\n" },
  'review-above-others': { file: 'src/pages/Other/x.ts', text: "export { y } from '../Review/y';\n" },
  'no-test-code': { file: 'src/pages/x.ts', text: "export { build } from '../testing/build';\n" },
  'plugin-knows-no-workshop': { file: 'src/pages/y.ts', text: "export { z } from '../../workbench/z';\n" },
  'not-resolvable': { file: 'src/pages/z.ts', text: "export { z } from './nowhere';\n" },
};

const others: Record<string, string> = {
  'src/domain/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
  'src/panels/two/y.ts': 'export const y = 1;\n',
  'src/api/get.ts': 'export const get = 1;\n',
  'src/query/use.ts': 'export const use = 1;\n',
  'src/pages/Review/y.ts': 'export const y = 1;\n',
  'src/testing/build.ts': 'export const build = 1;\n',
  'workbench/z.ts': 'export const z = 1;\n',
  'tsconfig.json': '{ "include": ["src"] }',
};

function reported(folder: string): string {
  const program = path.join(repository, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = path.join(repository, '.dependency-cruiser.cjs');
  try {
    return execFileSync(process.execPath, [program, 'src', '--config', config], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}

describe('import directions', () => {
  let folder = '';
  let report = '';
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rounds-imports-'));
    const files = [...Object.entries(others), ...Object.values(planted).map(({ file, text }) => [file, text] as const)];
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
    report = reported(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [rule, { file }] of Object.entries(planted)) {
    it(`are held by ${rule}, which sees a fault planted in ${file}`, () => {
      assert.match(report, new RegExp(`error ${rule}: ${file.replaceAll('.', '\\.')}`));
    });
  }
});
