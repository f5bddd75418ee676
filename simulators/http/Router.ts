/** Named parts of a matched path, percent-decoded. */
export type PathParameters = Readonly<Record<string, string>>;

interface Entry<Handler> {
  method: string;
  segments: string[];
  handler: Handler;
}

/** What a path leads to: a handler, or only other methods. */
export type Found<Handler> =
  | { kind: 'handler'; handler: Handler; parameters: PathParameters }
  | { kind: 'other-methods'; methods: string[] }
  | { kind: 'nothing' };

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function match(pattern: string[], actual: string[]): PathParameters | undefined {
  if (pattern.length !== actual.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const value = decode(actual[index] ?? '');
    if (value === undefined || value === '') {
      return undefined;
    }
    if (expected.startsWith('{')) {
      parameters[expected.slice(1, -1)] = value;
    } else if (expected !== value) {
      return undefined;
    }
  }
  return parameters;
}

/** Finds handlers by method and path; the first added wins, so exact paths go before `{name}` ones. */
export class Router<Handler> {
  readonly #entries: Array<Entry<Handler>> = [];

  /** Adds a route such as `GET issue/{key}/comment` (no leading slash). */
  add(route: string, handler: Handler): void {
    const [method = '', path = ''] = route.split(' ');
    this.#entries.push({ method, segments: path.split('/'), handler });
  }

  /** Looks a path (no leading slash, still percent-encoded) up. */
  find(method: string, path: string): Found<Handler> {
    const actual = path.replace(/\/$/, '').split('/');
    const methods: string[] = [];
    for (const entry of this.#entries) {
      const parameters = match(entry.segments, actual);
      if (parameters === undefined) {
        continue;
      }
      if (entry.method === method || (entry.method === 'GET' && method === 'HEAD')) {
        return { kind: 'handler', handler: entry.handler, parameters };
      }
      methods.push(entry.method);
    }
    return methods.length > 0 ? { kind: 'other-methods', methods } : { kind: 'nothing' };
  }
}
