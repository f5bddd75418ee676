import type { Labels } from '../../src/domain/playbook/Labels.ts';
import { texts } from '../members.ts';

const PAIR = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^,;\s][^,;]*))/g;

/** Labels as people and exports write them: JSON, {a="b", c="d"}, a=b; c=d. */
export function labelsIn(value: unknown): Labels {
  if (typeof value !== 'string') {
    return texts(value);
  }
  if (/^\s*\{\s*"/.test(value)) {
    try {
      const parsed: unknown = JSON.parse(value);
      return texts(parsed);
    } catch {
      // It is one of the other forms.
    }
  }
  const inner = /^\s*\{(.*)\}\s*$/s.exec(value)?.[1] ?? value;
  return Object.fromEntries(
    [...inner.slice(0, 20_000).matchAll(PAIR)].map(([, name = '', quoted, single, plain]) => [
      name,
      quoted?.replaceAll(/\\(.)/g, '$1') ?? single ?? (plain ?? '').trim(),
    ])
  );
}
