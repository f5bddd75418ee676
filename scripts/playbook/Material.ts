import type { Dashboard, Entry, Rule } from './Domain.ts';

/** One file that somebody wants read; `name` is as it is told, relative to what was named. */
export interface MaterialFile {
  name: string;
  text: string;
}

/** A file, or a part of it, of which nothing could be made, and why in one sentence. */
export interface BadFile {
  name: string;
  sentence: string;
}

/** What was found in files. */
export interface Material {
  rules: Rule[];
  dashboards: Dashboard[];
  /** Those of runbook files; those of dashboards are found later, by what the rules point to. */
  entries: Entry[];
  bad: BadFile[];
}

/** Nothing yet. */
export const noMaterial = (): Material => ({ rules: [], dashboards: [], entries: [], bad: [] });
