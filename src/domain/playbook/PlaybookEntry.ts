import { z } from 'zod';

/**
 * Where an entry was found: a playbook panel, a text panel or description with a `playbook:` line, a dashboard, a panel
 * or dashboard that an alert rule points to, or an address elsewhere that an alert rule names.
 */
const ENTRY_SOURCES = ['panel', 'text', 'dashboard', 'pointed', 'runbook'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

/** What is longer is cut when it is read: dashboards are written by anybody. Lengths in UTF-16 code units. */
export const ENTRY_LIMITS = {
  title: 300,
  /** The steps, in Markdown. */
  steps: 64_000,
  /** Customer, severity, owner, ids. */
  word: 200,
  url: 2_000,
  /** One matcher set. */
  matcherSet: 2_000,
  matcherSets: 50,
  links: 50,
  rules: 200,
  /** The largest absolute priority. */
  priority: 1_000_000,
} as const;

const word = z.string().max(ENTRY_LIMITS.word);
const title = z.string().max(ENTRY_LIMITS.title);
const url = z.string().max(ENTRY_LIMITS.url);

const linkSchema = z.object({ title, url });

const placeSchema = z.object({
  dashboardUid: word,
  dashboardTitle: title,
  folderUid: word,
  folder: title,
  /** Null for the dashboard itself. */
  panelId: z.number().int().nullable(),
  /** A path of this Grafana without its sub-path: /d/<uid>…?viewPanel=panel-<id>. */
  url,
});

/** One entry of the playbook: what to do about the alerts that it matches. */
export const playbookEntrySchema = z.object({
  /** `panel:<dashboard uid>/<panel id>`, `library:<uid>`, `dashboard:<uid>` or `url:<address>`. */
  id: z.string().max(ENTRY_LIMITS.url + 20),
  source: z.enum(ENTRY_SOURCES),
  title,
  /** Each is one set of label matchers in Alertmanager's syntax, as it was written; any of them may match. */
  matchers: z.array(z.string().max(ENTRY_LIMITS.matcherSet)).max(ENTRY_LIMITS.matcherSets),
  /** A perimeter's id; '' for all customers. */
  customer: word,
  severity: word,
  /** The higher comes first; 0 where nothing is said. */
  priority: z.number().int().min(-ENTRY_LIMITS.priority).max(ENTRY_LIMITS.priority),
  /** Markdown (or what a text panel held); never trusted. */
  steps: z.string().max(ENTRY_LIMITS.steps),
  /** As written: with placeholders, and with addresses that nobody has judged yet. */
  links: z.array(linkSchema).max(ENTRY_LIMITS.links),
  owner: word,
  /** YYYY-MM-DD; '' where nobody has said. */
  reviewedOn: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
  /** Uids of alert rules that the entry names. */
  rules: z.array(word).max(ENTRY_LIMITS.rules),
  /** Null for an address elsewhere. */
  place: placeSchema.nullable(),
});

export type PlaybookEntry = z.infer<typeof playbookEntrySchema>;
export type EntryLink = PlaybookEntry['links'][number];
export type EntryPlace = z.infer<typeof placeSchema>;
