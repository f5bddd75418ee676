import { t } from '@grafana/i18n';
import type { EntrySource } from '../../../domain/playbook/PlaybookEntry';
import type { JudgedEntry } from '../../../domain/playbook/PlaybookMatch';
import type { Sign } from '../../../domain/vocabulary/Sign';

/** How an entry stands: whether it serves anything, and if not, why. */
export type EntryState = 'wrong' | 'catchall' | 'conflict' | 'orphan' | 'stale' | 'unused' | 'used';

export const ENTRY_SIGNS: Record<EntryState, Pick<Sign, 'glyph' | 'tone'>> = {
  wrong: { glyph: '✕', tone: 'error' },
  catchall: { glyph: '!', tone: 'warning' },
  conflict: { glyph: '≠', tone: 'warning' },
  orphan: { glyph: '○', tone: 'secondary' },
  stale: { glyph: '◷', tone: 'warning' },
  unused: { glyph: '–', tone: 'secondary' },
  used: { glyph: '✓', tone: 'success' },
};

export function entryStateWord(state: EntryState): string {
  switch (state) {
    case 'wrong':
      return t('playbook.entry-state.wrong', 'Cannot be read');
    case 'catchall':
      return t('playbook.entry-state.catchall', 'Catch-all');
    case 'conflict':
      return t('playbook.entry-state.conflict', 'Conflict');
    case 'orphan':
      return t('playbook.entry-state.orphan', 'Matches nothing');
    case 'stale':
      return t('playbook.entry-state.stale', 'Look through');
    case 'unused':
      return t('playbook.entry-state.unused', 'For nobody yet');
    case 'used':
      return t('playbook.entry-state.used', 'In use');
  }
}

export function sourceWord(source: EntrySource): string {
  switch (source) {
    case 'panel':
      return t('playbook.source.panel', 'playbook panel');
    case 'text':
      return t('playbook.source.text', 'panel with a playbook line');
    case 'dashboard':
      return t('playbook.source.dashboard', 'dashboard');
    case 'pointed':
      return t('playbook.source.pointed', 'named by a rule');
    case 'runbook':
      return t('playbook.source.runbook', 'page elsewhere');
  }
}

/** The state of one entry; what must be mended comes first. */
export function entryState(
  id: string,
  judged: JudgedEntry | undefined,
  known: Record<'conflicts' | 'orphans' | 'stale' | 'serving', ReadonlySet<string>>
): EntryState {
  if ((judged?.problem ?? '') !== '') {
    return 'wrong';
  }
  if (judged?.catchAll === true) {
    return 'catchall';
  }
  if (known.conflicts.has(id)) {
    return 'conflict';
  }
  if (known.orphans.has(id)) {
    return 'orphan';
  }
  if (known.stale.has(id)) {
    return 'stale';
  }
  return known.serving.has(id) ? 'used' : 'unused';
}
