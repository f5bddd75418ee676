import { t } from '@grafana/i18n';
import type { FindingRule } from '../../domain/review/findings/Finding';

/** What a rule of the review finds. */
export function findingRuleWord(rule: FindingRule): string {
  switch (rule) {
    case 'a':
      return t('review.rule.a', 'Not in the playbook');
    case 'b':
      return t('review.rule.b', 'Not seen by monitoring');
    case 'c':
      return t('review.rule.c', 'Can be solved for good');
  }
}
