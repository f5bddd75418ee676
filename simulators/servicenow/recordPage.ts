import { type Answer, htmlAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { nameOf } from './answers/nameOf.ts';
import type { Instance } from './instance/Instance.ts';
import { choicesOf } from './schema/choices.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** The page that a link to a record leads to, `/nav_to.do?uri=incident.do?sys_id=…`: only so much that one sees where one is. */
export function recordPage(instance: Instance, call: Call): Answer | undefined {
  const uri = call.path === '/nav_to.do' ? (call.query.get('uri') ?? '') : `${call.path}?${call.query.toString()}`;
  const parts = /^\/?([a-z][a-z0-9_]*)\.do\?(?:.*&)?sys_id=([0-9a-f]{32})/.exec(uri);
  const row = parts === null ? undefined : instance.store.find(parts[1] ?? '', parts[2] ?? '');
  if (row === undefined) {
    return undefined;
  }
  const name = escape(nameOf(instance, row));
  const title = escape(row.get('short_description'));
  const state = escape(choicesOf(row.table, 'state')?.get(row.get('state')) ?? row.get('state'));
  return htmlAnswer(
    200,
    `<!DOCTYPE html><html><head><title>${name}</title></head><body><h1>${name}</h1><p>${title}</p><p>${state}</p></body></html>`
  );
}
