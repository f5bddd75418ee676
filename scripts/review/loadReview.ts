import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import { findSources } from '../playbook/findSources.ts';
import { repository } from '../repository.ts';
import type { ReviewDomain } from './ReviewDomain.ts';

/** The files whose exports are used, below `src/domain`. */
const files = {
  readEvents: 'review/episodes/readEvents',
  stateWord: 'review/episodes/stateWord',
  episodesOf: 'review/episodes/episodesOf',
  groupEpisodes: 'review/episodes/groupEpisodes',
  linksOf: 'review/links/linksOf',
  matchAtStart: 'review/acts/matchAtStart',
  raiseFindings: 'review/findings/raiseFindings',
  capFindings: 'review/findings/capFindings',
  figuresOf: 'review/figures/figuresOf',
  figureValue: 'review/report/figureValue',
  plainLine: 'review/findings/plainLine',
  zonedTime: 'review/report/zonedTime',
  customerOf: 'customerOf',
  namedBy: 'playbook/targetsOf',
  reviewActSchema: 'review/acts/ReviewAct',
} as const satisfies Record<keyof ReviewDomain, string>;

/** An export of the product; that it is the one that `ReviewDomain` says, its own types and the tests prove. */
const an = <Name extends keyof ReviewDomain>(name: Name) =>
  z.custom<ReviewDomain[Name]>(
    (value) => typeof value === 'function' || (typeof value === 'object' && value !== null),
    `src/domain/${files[name]} has no ${name} any more.`
  );

const schema = z.object({
  ...{ readEvents: an('readEvents'), stateWord: an('stateWord'), episodesOf: an('episodesOf') },
  ...{ groupEpisodes: an('groupEpisodes'), linksOf: an('linksOf'), matchAtStart: an('matchAtStart') },
  ...{ raiseFindings: an('raiseFindings'), capFindings: an('capFindings'), figuresOf: an('figuresOf') },
  ...{ figureValue: an('figureValue'), plainLine: an('plainLine'), zonedTime: an('zonedTime') },
  ...{ customerOf: an('customerOf'), namedBy: an('namedBy'), reviewActSchema: an('reviewActSchema') },
});

/** Loads the product's own rules, so that what is imported is judged as the page judges it. */
export async function loadReview(): Promise<ReviewDomain> {
  findSources();
  const found: Record<string, unknown> = {};
  for (const [name, file] of Object.entries(files)) {
    const loaded: unknown = await import(pathToFileURL(path.join(repository, 'src/domain', `${file}.ts`)).href);
    found[name] = Object.entries(Object(loaded)).find(([exported]) => exported === name)?.[1];
  }
  return schema.parse(found);
}
