import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { DashboardMeta } from '../../src/domain/playbook/readEntries.ts';

/** A dashboard with its JSON, from anybody. */
export interface Dashboard {
  meta: DashboardMeta;
  spec: unknown;
}

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
  rules: AlertRule[];
  dashboards: Dashboard[];
  /** Those of runbook files; those of dashboards are found later, by what the rules point to. */
  entries: PlaybookEntry[];
  bad: BadFile[];
}

/** Nothing yet. */
export const noMaterial = (): Material => ({ rules: [], dashboards: [], entries: [], bad: [] });
