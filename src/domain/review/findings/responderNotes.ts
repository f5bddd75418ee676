import { actsAbout } from '../acts/actsAbout';
import type { ReviewAct } from '../acts/ReviewAct';

/** What responders wrote about items: with their verdicts, and as notes; in the order in which they did, without names. */
export const responderNotes = (acts: readonly ReviewAct[], items: readonly string[]): string[] =>
  actsAbout(acts, items, ['feedback', 'note'])
    .map(({ deed }) => (deed.kind === 'feedback' ? deed.note : deed.text))
    .filter((note) => note.trim() !== '');

/** Whether anybody chose, used or judged an entry for any of the items. */
export const usedEntry = (acts: readonly ReviewAct[], items: readonly string[]): boolean =>
  actsAbout(acts, items, ['use', 'pin', 'feedback']).some(({ deed }) => deed.entry !== '');
