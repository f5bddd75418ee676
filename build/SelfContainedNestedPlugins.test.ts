import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import { SelfContainedNestedPlugins } from './SelfContainedNestedPlugins';

const folder = mkdtempSync(path.join(tmpdir(), 'nested-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

/** Builds the given entries as the real build does, and gives the sentences of its errors. */
function build(entry: Record<string, string>): Promise<string[]> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        context: folder,
        entry,
        output: { path: path.join(folder, 'dist'), filename: '[name].js' },
        module: { rules: [{ test: /\.svg$/, type: 'asset/resource' }] },
        plugins: [new SelfContainedNestedPlugins()],
      },
      (error, stats) => (error ? reject(error) : resolve((stats?.toJson().errors ?? []).map(({ message }) => message)))
    );
  });
}

beforeAll(() =>
  write({
    'later.js': 'export const later = 1;',
    'logo.svg': '<svg/>',
    'lazy.js': 'import("./later.js").then(console.log);',
    'image.js': 'import logo from "./logo.svg"; console.log(logo);',
    'whole.js': 'import { later } from "./later.js"; console.log(later);',
  })
);

describe('the build', () => {
  it('fails with one sentence where a nested plugin has a lazy chunk', async () => {
    const errors = await build({ module: './whole.js', 'panels/board/module': './lazy.js' });
    expect(errors).toEqual([
      expect.stringMatching(
        /^The nested plugin "panels\/board\/module" needs \d+\.js, which .* 404: .* src\/panels\/board\.$/
      ),
    ]);
  });

  it('fails where a nested plugin has an image', async () => {
    const errors = await build({ 'datasource/module': './image.js' });
    expect(errors).toEqual([expect.stringMatching(/"datasource\/module" needs \w+\.svg,/)]);
  });

  it('lets the app itself have both, and nested plugins that are whole', async () => {
    const entry = { module: './lazy.js', 'datasource/module': './whole.js' };
    await expect(build(entry)).resolves.toEqual([]);
    await expect(build({ module: './image.js' })).resolves.toEqual([]);
  });
});
