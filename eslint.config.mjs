import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import queryPlugin from '@tanstack/eslint-plugin-query';
import grafanaI18n from '@grafana/i18n/eslint-plugin';
import baseConfig from './.config/eslint.config.mjs';

/** Requests leave the browser from one place, src/api. */
const httpOnlyInApi = {
  name: '@grafana/runtime',
  importNames: ['getBackendSrv'],
  message: 'Only src/api speaks HTTP: call it from there.',
};

const typeScript = ['src', 'simulators', 'scripts', 'tests', 'bench', 'workbench/shell/src'].map(
  (folder) => `${folder}/**/*.{ts,tsx}`
);

export default defineConfig([
  { ignores: ['**/node_modules/', '**/dist/', '.cache/', '.run/', 'test-results/', 'playwright-report/', '.config/'] },
  ...baseConfig,
  {
    files: typeScript,
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      complexity: ['error', 11],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: the name is the file.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'src/testing/**'],
    plugins: { '@grafana/i18n': grafanaI18n },
    rules: {
      '@typescript-eslint/no-deprecated': 'error',
      '@grafana/i18n/no-untranslated-strings': ['error', { calleesToIgnore: ['^css$'] }],
    },
  },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  { files: ['src/query/**/*.{ts,tsx}', 'src/pages/**/*.{ts,tsx}'], ...queryPlugin.configs['flat/recommended'][0] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/api/**', 'src/testing/**', '**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { paths: [httpOnlyInApi] }] },
  },
  {
    // What is loaded with a dashboard must come in one piece: a lazy chunk of a nested
    // plugin is asked for below the nested plugin's own address, where it is not.
    files: ['src/datasource/**/*.{ts,tsx}', 'src/panels/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: the name is the file.' },
        { selector: 'ImportExpression', message: 'No lazy chunks in nested plugins: Grafana answers them with 404.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['*.svg', '*.png', '*.jpg', '*.gif'], message: 'No emitted assets in nested plugins.' }],
        },
      ],
    },
  },
  {
    // The domain is plain TypeScript: clock and randomness are passed in.
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'localStorage'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the time in.' },
        { object: 'Math', property: 'random', message: 'Pass the randomness in.' },
      ],
    },
  },
  // The automatic JSX runtime needs no React in scope.
  { files: ['**/*.tsx'], rules: { 'react/react-in-jsx-scope': 'off' } },
  // It listens to the console, so that complaints fail a test.
  { files: ['jest-setup.js'], rules: { 'no-console': 'off' } },
  {
    // Playwright's fixtures take a parameter called `use`, which is no hook.
    files: ['tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'simulators/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    // Node runs them as they are, and looks for no ending.
    files: ['tests/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'simulators/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.{1,2}/(?!.*\\.(ts|json|mjs)$)',
              message: 'Node takes a module by its whole name: end it with .ts.',
            },
          ],
        },
      ],
    },
  },
  {
    // Playwright reads its settings and its set-up from default exports.
    files: ['tests/playwright.config.ts', 'tests/startEverything.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
]);
