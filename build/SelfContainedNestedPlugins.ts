import type { Compilation, Compiler, Entrypoint } from 'webpack';

const NAME = 'SelfContainedNestedPlugins';
/** Source maps are read by developers' tools from beside the file and are no part of the plugin. */
const IGNORED = /\.map$/;

/** The entry's own files besides its module.js: lazy chunks and emitted assets such as images. */
function filesOutside(entry: Entrypoint): string[] {
  const lazy = entry.getChildren().flatMap((group) => group.getFiles());
  const emitted = entry.chunks.flatMap((chunk) => [...chunk.auxiliaryFiles]);
  const split = entry.getFiles().filter((file) => file !== `${entry.name}.js`);
  return [...new Set([...lazy, ...emitted, ...split])].filter((file) => !IGNORED.test(file));
}

/** One sentence for each nested plugin (an entry in a folder) that needs more than its module.js; empty when all is well. */
export function findLooseFiles(entrypoints: ReadonlyMap<string, Entrypoint>): string[] {
  return [...entrypoints].flatMap(([name, entry]) => {
    const files = name.includes('/') ? filesOutside(entry) : [];
    return files.length === 0
      ? []
      : [
          `The nested plugin "${name}" needs ${files.join(', ')}, which Grafana would ask for under the nested plugin's own address and answer with 404: import it directly (no import(), no images) in src/${name.replace(/\/module$/, '')}.`,
        ];
  });
}

/**
 * Fails the build when a nested plugin refers to a lazy chunk or an emitted asset.
 * Those files land in the app's folder, but the browser asks for them in the nested plugin's (grafana/plugin-tools#2172).
 */
export class SelfContainedNestedPlugins {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation: Compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        for (const sentence of findLooseFiles(compilation.entrypoints)) {
          compilation.errors.push(new compiler.webpack.WebpackError(sentence));
        }
      });
    });
  }
}
