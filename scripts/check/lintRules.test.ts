import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ESLint } from 'eslint';

import { repository } from '../repository.ts';

async function rulesBroken(file: string, text: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: repository,
    // A planted file is no part of the TypeScript project, so rules that need types are off here.
    overrideConfig: [
      {
        files: ['**/*.{ts,tsx}'],
        languageOptions: { parserOptions: { project: null } },
        rules: { '@typescript-eslint/no-deprecated': 'off' },
      },
    ],
  });
  const [result] = await eslint.lintText(text, { filePath: `${repository}/${file}` });
  return (result?.messages ?? []).map((message) => `${message.ruleId}: ${message.message}`);
}

/** A fault, where it is planted and the words by which it is seen. */
const planted: Array<{ fault: string; file: string; text: string; seen: RegExp }> = [
  {
    fault: 'a lazy chunk in a nested plugin',
    file: 'src/datasource/planted.ts',
    text: "export const load = () => import('./other');\n",
    seen: /no-restricted-syntax: No lazy chunks in nested plugins/,
  },
  {
    fault: 'an image import in a nested plugin',
    file: 'src/panels/one/planted.ts',
    text: "import logo from './img/logo.svg';\nexport const x = logo;\n",
    seen: /no-restricted-imports: .*No emitted assets in nested plugins/,
  },
  {
    fault: 'HTTP outside src/api',
    file: 'src/pages/planted.ts',
    text: "import { getBackendSrv } from '@grafana/runtime';\nexport const x = getBackendSrv;\n",
    seen: /no-restricted-imports: .*Only src\/api speaks HTTP/,
  },
  {
    fault: 'a clock in the domain',
    file: 'src/domain/planted.ts',
    text: 'export const now = () => Date.now();\n',
    seen: /no-restricted-properties: .*Pass the time in/,
  },
  {
    fault: 'a default export',
    file: 'src/ui/planted.ts',
    text: 'export default 1;\n',
    seen: /no-restricted-syntax: Named exports only/,
  },
  {
    fault: 'a cast',
    file: 'src/api/planted.ts',
    text: 'export const x = (y: unknown) => y as string;\n',
    seen: /consistent-type-assertions/,
  },
  {
    fault: 'an untranslated string',
    file: 'src/ui/planted.tsx',
    text: 'export const X = () => <p>Hello there</p>;\n',
    seen: /no-untranslated-strings/,
  },
  {
    fault: 'a module without its ending where Node runs it',
    file: 'scripts/planted.ts',
    text: "import { other } from './other';\nexport const x = other;\n",
    seen: /no-restricted-imports: .*end it with \.ts/,
  },
];

describe('lint', () => {
  for (const { fault, file, text, seen } of planted) {
    it(`sees ${fault}`, async () => {
      assert.match((await rulesBroken(file, text)).join('\n'), seen);
    });
  }
});
