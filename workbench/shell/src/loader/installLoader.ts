import 'systemjs/dist/system.js';
import 'systemjs/dist/extras/amd.js';
import 'systemjs/dist/extras/named-register.js';
import { resolveShared } from './resolveShared.ts';
import { sharedModules } from './sharedModules.ts';

/** Makes the page's SystemJS hand our own copies of the shared modules to plugins. */
export function installLoader(): void {
  const known = new Set(Object.keys(sharedModules));
  for (const [name, module] of Object.entries(sharedModules)) {
    System.set(resolveShared(name, known) ?? name, module);
  }
  const prototype: SystemPrototype = System.constructor.prototype;
  const resolveByDefault = prototype.resolve;
  prototype.resolve = function resolve(specifier, parentUrl) {
    return resolveShared(specifier, known) ?? resolveByDefault.call(this, specifier, parentUrl);
  };
}

interface SystemPrototype {
  resolve(this: unknown, specifier: string, parentUrl?: string): string;
}
