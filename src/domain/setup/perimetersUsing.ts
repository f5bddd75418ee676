import type { SetupDocument } from './SetupDocument';

/** The names of the perimeters with a scope in a connection. */
export function perimetersUsing(document: Pick<SetupDocument, 'perimeters'>, connectionId: string): string[] {
  return document.perimeters
    .filter(({ scope }) => scope.some(({ connection }) => connection === connectionId))
    .map(({ id, name }) => name || id);
}
