import { freeName } from '../freeName';
import type { Connection, Perimeter, SetupDocument } from './SetupDocument';

/** One connection or perimeter while it is being edited. */
export interface Entry<Part> {
  /** Stays the same while the id is still being typed. */
  key: number;
  /** What the form started from. */
  initial: Part;
  /** The last complete form of it; undefined for a new one that was never complete, which is not written yet. */
  value: Part | undefined;
  /** Whether the form as it stands now is complete. */
  complete: boolean;
}

/** A set-up while it is being edited. */
export interface Draft {
  rest: SetupDocument;
  connections: Array<Entry<Connection>>;
  perimeters: Array<Entry<Perimeter>>;
  nextKey: number;
}

export function startDraft(document: SetupDocument): Draft {
  const entry =
    (offset: number) =>
    <Part>(part: Part, index: number): Entry<Part> => ({
      key: offset + index,
      initial: part,
      value: part,
      complete: true,
    });
  const { connections, perimeters } = document;
  return {
    rest: document,
    connections: connections.map(entry(0)),
    perimeters: perimeters.map(entry(connections.length)),
    nextKey: connections.length + perimeters.length,
  };
}

/** The whole document with every complete part. */
export function draftDocument(draft: Draft): SetupDocument {
  const complete = <Part>(entries: Array<Entry<Part>>): Part[] =>
    entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return { ...draft.rest, connections: complete(draft.connections), perimeters: complete(draft.perimeters) };
}

/** A new connection. Every Viewer can read the name under which its credential lies, so that name tells nothing. */
export function addConnection(draft: Draft): Draft {
  const taken = draft.connections.map(({ initial: { id, auth } }) => auth.secret || id);
  const initial: Connection = {
    id: '',
    name: '',
    system: 'jira-cloud',
    url: '',
    auth: { method: 'basic', secret: freeName('credential', taken) },
  };
  const entry = { key: draft.nextKey, initial, value: undefined, complete: false };
  return { ...draft, nextKey: draft.nextKey + 1, connections: [...draft.connections, entry] };
}

/** A new perimeter starts in `zone` with one scope to fill in. */
export function addPerimeter(draft: Draft, zone: string): Draft {
  const [connection] = draftDocument(draft).connections;
  const scope = [{ connection: connection?.id ?? '' }];
  const initial: Perimeter = { id: '', name: '', zone, scope };
  const entry = { key: draft.nextKey, initial, value: undefined, complete: false };
  return { ...draft, nextKey: draft.nextKey + 1, perimeters: [...draft.perimeters, entry] };
}

/** The ids that an entry must not take: those of the others. */
export function otherIds(entries: ReadonlyArray<Entry<{ id: string }>>, key: number): string[] {
  return entries.flatMap((entry) => (entry.key === key ? [] : (entry.value?.id ?? [])));
}

/** Sets what the form of an entry holds now; undefined where it is not complete. */
export function changeEntry<Part>(
  entries: Array<Entry<Part>>,
  key: number,
  value: Part | undefined
): Array<Entry<Part>> {
  return entries.map((entry) =>
    entry.key === key ? { ...entry, value: value ?? entry.value, complete: value !== undefined } : entry
  );
}

export function removeEntry<Part>(entries: Array<Entry<Part>>, key: number): Array<Entry<Part>> {
  return entries.filter((entry) => entry.key !== key);
}
