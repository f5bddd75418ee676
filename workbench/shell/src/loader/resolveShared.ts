import { notProvided } from './notProvided.ts';

/**
 * The address under which a shared module is registered, or undefined for an address or path (the loader's own business).
 * Throws with the module's name for a bare name that nobody shares.
 */
export function resolveShared(specifier: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(specifier)) {
    return `wb:${specifier}`;
  }
  if (/^([./]|[a-z][a-z0-9+.-]*:)/i.test(specifier)) {
    return undefined;
  }
  if (notProvided.has(specifier)) {
    throw new Error(`Grafana shares the module "${specifier}" with plugins, but the workbench does not provide it.`);
  }
  throw new Error(
    `Unknown module "${specifier}": Grafana does not share it with plugins, so the plugin must bundle it.`
  );
}
