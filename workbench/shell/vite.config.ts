/// <reference types="vitest/config" />
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const modules = `${root}node_modules`;

/** scenes expects the routes of React Router 6, which @grafana/ui's own copy (5) does not have. */
const routerForScenes: Plugin = {
  name: 'router-for-scenes',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (source === 'react-router-dom' && importer?.includes('/@grafana/scenes/')) {
      return this.resolve('react-router-dom-v5-compat', importer, { skipSelf: true });
    }
    return null;
  },
};

/** The names by which the global styles of @grafana/ui ask for fonts, below `<public path>fonts/`; npm brings it none. */
const fonts = {
  'inter/Inter-Regular.woff2': '@fontsource/inter/files/inter-latin-400-normal.woff2',
  'inter/Inter-Medium.woff2': '@fontsource/inter/files/inter-latin-500-normal.woff2',
  'inter/Inter-Italic.woff2': '@fontsource/inter/files/inter-latin-400-italic.woff2',
  'inter/Inter-MediumItalic.woff2': '@fontsource/inter/files/inter-latin-500-italic.woff2',
  'roboto/L0xTDF4xlVMF-BfR8bXMIhJHg45mwgGEFl0_3vrtSM1J-gEPT5Ese6hmHSh0mQ.woff2':
    '@fontsource/roboto-mono/files/roboto-mono-latin-400-normal.woff2',
};

/** @grafana/ui loads icons and fonts by address, so they go into the output as they are. */
const filesOfGrafanaUi: Plugin = {
  name: 'files-of-grafana-ui',
  apply: 'build',
  async closeBundle() {
    await cp(`${modules}/@grafana/ui/dist/public/img`, `${root}dist/build/img`, { recursive: true });
    for (const [name, file] of Object.entries(fonts)) {
      await cp(`${modules}/${file}`, `${root}dist/fonts/${name}`);
    }
  },
};

/** Said of foreign packages, at each build the same. */
const expectedLogs = new Set(['MODULE_LEVEL_DIRECTIVE', 'SHIMMED_EXPORT', 'EVAL']);

export default defineConfig(({ mode }) => ({
  base: '/shell/',
  plugins: [routerForScenes, filesOfGrafanaUi],
  define: {
    'process.env.NODE_ENV': JSON.stringify(mode === 'development' ? mode : 'production'),
    'process.env': '{}',
    global: 'globalThis',
  },
  resolve: {
    // By file, past `exports`: the same files as the packages' main entry, so the same module instances.
    alias: [
      { find: /^#rt\/(.*)$/, replacement: `${modules}/@grafana/runtime/dist/esm/$1.mjs` },
      { find: /^#i18n\/(.*)$/, replacement: `${modules}/@grafana/i18n/dist/esm/$1.mjs` },
    ],
    dedupe: [
      'react',
      'react-dom',
      'rxjs',
      'lodash',
      'moment',
      '@emotion/css',
      '@emotion/react',
      '@grafana/data',
      '@grafana/i18n',
      '@grafana/runtime',
      '@grafana/schema',
      '@grafana/ui',
    ],
  },
  build: {
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // @grafana/plugin-compat looks for functions of @grafana/runtime that this version exports elsewhere.
      shimMissingExports: true,
      onLog: (level, log, print) => {
        if (!expectedLogs.has(log.code ?? '')) {
          print(level, log);
        }
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    setupFiles: ['testing/setUpTests.ts'],
    server: { deps: { inline: [/@grafana\//] } },
    // It names its module in a field that only bundlers read.
    alias: { uwrap: `${modules}/uwrap/dist/uWrap.mjs` },
    isolate: false,
  },
}));
