import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import type { Entry, Match, Rule, Target } from '../playbook/Domain.ts';
import { findSources } from '../playbook/findSources.ts';
import { repository } from '../repository.ts';
import type { HistoryRow } from './rowsOf.ts';

/** An episode, as far as the demo looks at it; `src/domain/review/episodes/Episode.ts` has all of it. */
export interface Episode {
  id: string;
  ruleUid: string;
  labels: Record<string, string>;
  customer: string;
  /** Milliseconds since 1970. */
  from: number;
  to: number | null;
}

/** What one history tells, as `src/domain/playbook/AlertHistory.ts` has it. */
export interface History {
  rows: readonly HistoryRow[];
  from: number;
  to: number;
  completeFrom: number;
}

/** What a rule of the review says, as `src/domain/review/findings/Finding.ts` has it. */
export interface RaisedFinding {
  pattern: string;
  rule: string;
  reason: string;
  customer: string;
  title: string;
  evidence: Array<{ item: string; at: number; text: string }>;
}

/** As `src/domain/review/ReviewMaterial.ts` has it; what the demo only hands on is unknown to it. */
export interface ReviewMaterial {
  from: number;
  to: number;
  now: number;
  zone: string;
  customer: string;
  customers: ReadonlyArray<{ id: string; name: string }>;
  groups: readonly unknown[];
  tickets: readonly unknown[];
  checks: readonly unknown[];
  annotations: readonly unknown[];
  links: readonly unknown[];
  acts: readonly unknown[];
  entries: readonly Entry[];
  matches: ReadonlyMap<string, { entry: string; by: string }>;
  rules: readonly Rule[];
  coverage: null;
  findings: readonly unknown[];
  isComplete: Record<'history' | 'tickets' | 'checks' | 'annotations', boolean>;
  readFrom: number;
}

/** A silence of the Alertmanager, as `src/domain/review/episodes/silenceSpans.ts` has it. */
export interface Silence {
  id: string;
  matchers: ReadonlyArray<{ name: string; value: string; isRegex: boolean; isEqual: boolean }>;
  from: number;
  to: number;
}

export type SilenceSpans = ReadonlyMap<string, ReadonlyArray<{ from: number; to: number }>>;

/** The product's own rules, as far as the demo's history needs them. */
export interface ReviewDomain {
  readEvents: (history: History, rules: readonly Rule[]) => { events: readonly unknown[]; unread: number };
  episodesOf: (
    events: readonly unknown[],
    context: { completeFrom: number; customers: ReviewMaterial['customers'] }
  ) => Episode[];
  silenceEntry: (silence: Silence) => Pick<Entry, 'id' | 'matchers'>;
  silenceTargets: (episodes: readonly Episode[]) => Target[];
  silenceSpans: (silences: readonly Silence[], matches: readonly Match[]) => SilenceSpans;
  withSilences: (episodes: readonly Episode[], spans: SilenceSpans) => Episode[];
  groupEpisodes: (episodes: readonly Episode[], acts: readonly unknown[]) => unknown[];
  linksOf: (parts: {
    groups: readonly unknown[];
    tickets: readonly unknown[];
    acts: readonly unknown[];
    opened: readonly unknown[];
    rules: readonly Rule[];
  }) => unknown[];
  raiseFindings: (material: ReviewMaterial) => RaisedFinding[];
}

/** The files whose functions are used, below `src/domain/review`. */
const files = {
  readEvents: 'episodes/readEvents',
  episodesOf: 'episodes/episodesOf',
  silenceEntry: 'episodes/silenceSpans',
  silenceTargets: 'episodes/silenceSpans',
  silenceSpans: 'episodes/silenceSpans',
  withSilences: 'episodes/silenceSpans',
  groupEpisodes: 'episodes/groupEpisodes',
  linksOf: 'links/linksOf',
  raiseFindings: 'findings/raiseFindings',
} as const satisfies Record<keyof ReviewDomain, string>;

const a = <Name extends keyof ReviewDomain>(name: Name) =>
  z.custom<ReviewDomain[Name]>((value) => typeof value === 'function', `src/domain/review has no ${name} any more.`);

const schema = z.object({
  readEvents: a('readEvents'),
  episodesOf: a('episodesOf'),
  silenceEntry: a('silenceEntry'),
  silenceTargets: a('silenceTargets'),
  silenceSpans: a('silenceSpans'),
  withSilences: a('withSilences'),
  groupEpisodes: a('groupEpisodes'),
  linksOf: a('linksOf'),
  raiseFindings: a('raiseFindings'),
});

/** Loads the product's own rules, so that the demo's items have the ids by which the page knows them. */
export async function loadReviewDomain(): Promise<ReviewDomain> {
  findSources();
  const found: Record<string, unknown> = {};
  for (const [name, file] of Object.entries(files)) {
    const loaded: unknown = await import(pathToFileURL(path.join(repository, 'src/domain/review', `${file}.ts`)).href);
    found[name] = Object.entries(Object(loaded)).find(([exported]) => exported === name)?.[1];
  }
  return schema.parse(found);
}
