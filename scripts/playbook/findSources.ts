import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { repository } from '../repository.ts';

const sources = pathToFileURL(path.join(repository, 'src', path.sep)).href;

/**
 * Lets Node import the product's own sources, which name each other without an ending: webpack adds it, Node does not.
 * Only such as need no browser.
 */
export function findSources(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const from = context.parentURL ?? '';
      if (/^\.{1,2}\//.test(specifier) && from.startsWith('file:')) {
        const file = path.resolve(path.dirname(fileURLToPath(from)), `${specifier}.ts`);
        if (existsSync(file)) {
          return next(pathToFileURL(file).href, context);
        }
      }
      return next(specifier, context);
    },
    // They are modules, which no package.json beside them says.
    load: (url, context, next) =>
      next(url, url.startsWith(sources) ? { ...context, format: 'module-typescript' } : context),
  });
}
