/** The values of a dashboard variable by its name; undefined where the dashboard has none of that name. */
export type ValuesOf = (name: string) => string[] | undefined;

const REFERENCE = /\$(?:\{(\w+)(?::(\w+))?\}|(\w+))/g;

const encoded = (values: readonly string[]): string => values.map(encodeURIComponent).join(',');

/**
 * An address with the dashboard's variables in it, each escaped whatever format somebody asks for. Grafana's own
 * variables stay as they are, but for those of the time: an address must not tell a stranger who reads it.
 */
export function fillVariables(template: string, valuesOf: ValuesOf): string {
  return template.replace(REFERENCE, (found, braced?: string, format?: string, plain?: string) => {
    const name = braced ?? plain ?? '';
    const values = name.startsWith('__') ? undefined : valuesOf(name);
    if (values === undefined) {
      return found;
    }
    return format === 'queryparam'
      ? values.map((value) => `var-${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
      : encoded(values);
  });
}
