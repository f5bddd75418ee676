import type { EntryLink } from '../../domain/playbook/PlaybookEntry';

/**
 * What the panel's editor writes into a dashboard: one entry of the playbook, read back by `readPlaybookOptions` here and
 * wherever entries are looked for. Everybody who can open a public dashboard can read it.
 */
export interface PlaybookOptions {
  /** Empty for the panel's own title. */
  title: string;
  /** Label matchers in Alertmanager's syntax; each line is a set, and any of the sets may match. */
  matchers: string;
  /** The id of a perimeter; empty for all customers. */
  customer: string;
  severity: string;
  /** Of two entries that match, the higher one is shown. */
  priority: number;
  /** Markdown. */
  steps: string;
  links: EntryLink[];
  owner: string;
  /** YYYY-MM-DD; empty where nobody has said. */
  reviewedOn: string;
  /** Uids of alert rules for which the entry is whatever their labels say. */
  rules: string[];
}

export const DEFAULT_OPTIONS: PlaybookOptions = {
  title: '',
  matchers: '',
  customer: '',
  severity: '',
  priority: 0,
  steps: '',
  links: [],
  owner: '',
  reviewedOn: '',
  rules: [],
};
