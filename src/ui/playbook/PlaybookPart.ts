import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';

/**
 * What the app lends to the editor of a playbook panel. It asks Grafana and the backend, with code that a panel on a
 * dashboard does without: a nested plugin comes in one piece.
 */
export const PLAYBOOK_PART_ID = 'quantyca-rounds-app/playbook-part/v1';

/** An entry as it stands in the editor. */
export type EntryDraft = Pick<PlaybookEntry, 'title' | 'matchers' | 'customer' | 'priority' | 'reviewedOn' | 'rules'>;

interface Choice<Part extends string, Value> {
  part: Part;
  value: Value;
  onChange: (value: Value) => void;
  id: string | undefined;
}

export type PlaybookPartProps =
  /** One customer of those whom the person may see. */
  | Choice<'customer', string>
  /** Alert rules, by uid. */
  | Choice<'rules', string[]>
  /** What the entry would match; `entry` is its own id where its dashboard has been saved, '' otherwise. */
  | { part: 'judgement'; draft: EntryDraft; entry: string };
