import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import { repository } from '../repository.ts';
import type { Domain } from './Domain.ts';
import { findSources } from './findSources.ts';

/** The files whose functions are used, below `src/domain/playbook`. */
const files = {
  readEntries: 'readEntries',
  readPlaybookLines: 'readPlaybookLines',
  splitMatcherSets: 'splitMatcherSets',
  dateOf: 'PlaybookOptions',
  priorityOf: 'PlaybookOptions',
  pointedBy: 'Pointed',
  buildIndex: 'buildIndex',
  targetsOf: 'targetsOf',
  coverage: 'coverage',
} as const satisfies Record<keyof Domain, string>;

/** A function of the product; that it is the one that `Domain` says, its own types and the tests prove. */
const a = <Name extends keyof Domain>(name: Name) =>
  z.custom<Domain[Name]>((value) => typeof value === 'function', `src/domain/playbook has no ${name} any more.`);

const schema = z.object({
  readEntries: a('readEntries'),
  readPlaybookLines: a('readPlaybookLines'),
  splitMatcherSets: a('splitMatcherSets'),
  dateOf: a('dateOf'),
  priorityOf: a('priorityOf'),
  pointedBy: a('pointedBy'),
  buildIndex: a('buildIndex'),
  targetsOf: a('targetsOf'),
  coverage: a('coverage'),
});

/** Loads the product's own rules, so that what is imported is judged as the page judges it. */
export async function loadDomain(): Promise<Domain> {
  findSources();
  const found: Record<string, unknown> = {};
  for (const [name, file] of Object.entries(files)) {
    const loaded: unknown = await import(
      pathToFileURL(path.join(repository, 'src/domain/playbook', `${file}.ts`)).href
    );
    found[name] = Object.entries(Object(loaded)).find(([exported]) => exported === name)?.[1];
  }
  return schema.parse(found);
}
