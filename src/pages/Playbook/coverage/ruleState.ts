import { t } from '@grafana/i18n';
import type { RuleState } from '../../../domain/playbook/coverage';
import type { Sign } from '../../../domain/vocabulary/Sign';

/** How a rule's state is told apart at a glance. */
export const RULE_SIGNS: Record<RuleState, Pick<Sign, 'glyph' | 'tone'>> = {
  covered: { glyph: '✓', tone: 'success' },
  unknown: { glyph: '?', tone: 'unsure' },
  catchall: { glyph: '!', tone: 'warning' },
  uncovered: { glyph: '✕', tone: 'error' },
};

export function ruleStateWord(state: RuleState): string {
  switch (state) {
    case 'covered':
      return t('playbook.rule.covered', 'Covered');
    case 'unknown':
      return t('playbook.rule.unknown', 'Not known: no alert seen yet');
    case 'catchall':
      return t('playbook.rule.catchall', 'Only a catch-all');
    case 'uncovered':
      return t('playbook.rule.uncovered', 'No entry');
  }
}
