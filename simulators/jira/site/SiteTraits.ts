import type { JsonRecord } from '../../http/record.ts';
import type { Demo } from '../demo/Demo.ts';

/** A saved filter: its query is hidden from whoever uses it by number. */
export interface SavedFilter {
  id: string;
  name: string;
  jql: string;
}

/** In what the data of one kind of Jira differs from another kind's. */
export interface SiteTraits {
  kind: 'cloud' | 'dc';
  demo: Demo;
  filters: readonly SavedFilter[];
  /** Ids of fields that only the other kind has. */
  lacksFields: readonly string[];
  /** Names, in lower case, that a query of this kind cannot use. */
  lacksClauses: readonly string[];
  /** Members that only this kind writes, the same for every project, type and transition. */
  members: { project: JsonRecord; type: JsonRecord; transition: JsonRecord };
  /** How a history stands in a ticket: whether changes name the field's id, the order, and the most entries. */
  history: { fieldIds: boolean; newestFirst: boolean; most: number };
  /** Whether a query without any restriction is refused. */
  boundedOnly: boolean;
}
