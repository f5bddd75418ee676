import type { PlaybookEntry } from './PlaybookEntry';

/** All entries that a person can see, and what could not be read. */
export interface PlaybookIndex {
  entries: readonly PlaybookEntry[];
  /** Where library panels are shown: the ids that their panels would have, to the ids of their entries. */
  aliases: ReadonlyMap<string, string>;
  /** How many dashboards the person may see. */
  dashboards: number;
  /** The titles of those, by the dashboard's uid. */
  titles?: ReadonlyMap<string, string>;
  /** Titles of dashboards that could not be read now. */
  unread: readonly string[];
  notices: readonly IndexNotice[];
}

/** What is missing from an index: it is not wrong, but not all. */
export type IndexNotice = 'rules-unreadable' | 'library-unreadable' | 'too-many-entries';
