import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';

/** What is shown of an entry, wherever it comes from. */
export type ShownEntry = Pick<
  PlaybookEntry,
  'title' | 'matchers' | 'customer' | 'severity' | 'steps' | 'links' | 'owner' | 'reviewedOn'
>;
