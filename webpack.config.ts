import CopyWebpackPlugin from 'copy-webpack-plugin';
import path from 'node:path';
import type { Configuration } from 'webpack';
import { mergeWithRules } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';
import { SelfContainedNestedPlugins } from './build/SelfContainedNestedPlugins.ts';

const swcRule = {
  test: /\.[tj]sx?$/,
  exclude: /(node_modules)/,
  use: {
    loader: 'swc-loader',
    // The automatic runtime, so that no file has to import React; react/jsx-runtime stays external.
    options: { jsc: { transform: { react: { runtime: 'automatic' } } } },
  },
};

const config = async (env: Env): Promise<Configuration> =>
  mergeWithRules({ module: { rules: { test: 'match', exclude: 'match', use: 'merge' } } })(await grafanaConfig(env), {
    // A change of this file or of our plugin must not be answered from the cache.
    cache: { type: 'filesystem', buildDependencies: { ours: [path.resolve(process.cwd(), 'webpack.config.ts')] } },
    module: {
      rules: [
        swcRule,
        // @grafana/i18n holds an import() that we never reach (pseudo language); without this it would become a chunk.
        { test: /node_modules\/@grafana\/i18n\//, parser: { dynamicImportMode: 'eager' } },
      ],
    },
    plugins: [
      // The scaffold copies the logos of the root plugin only.
      new CopyWebpackPlugin({ patterns: [{ from: '{datasource,panels}/**/img/*.{svg,png}', noErrorOnMissing: true }] }),
      new SelfContainedNestedPlugins(),
    ],
    // The nested plugins cannot be split (see SelfContainedNestedPlugins), so their budget is above webpack's own.
    performance: { maxAssetSize: 360_000, maxEntrypointSize: 360_000 },
    resolve: { alias: { 'i18next-pseudo': false } },
  });

export default config;
