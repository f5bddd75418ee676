import { t } from '@grafana/i18n';
import type { FindingsMeasure } from '../../domain/findingsQuery/FindingsQueryFields';
import type { FindingRule, FindingState } from '../../domain/review/findings/Finding';

/** Functions, so that words are looked up when they are called. */
export const measureWords = (): Readonly<Record<FindingsMeasure, string>> => ({
  open: t('findings.measure.open', 'Open'),
  overdue: t('findings.measure.overdue', 'Overdue'),
  accepted: t('findings.measure.accepted', 'Accepted'),
  came_back: t('findings.measure.came-back', 'Came back'),
});

export const stateWords = (): Readonly<Record<FindingState, string>> => ({
  open: t('findings.state.open', 'Open'),
  accepted: t('findings.state.accepted', 'Accepted'),
  deferred: t('findings.state.deferred', 'Deferred'),
  dismissed: t('findings.state.dismissed', 'Dismissed'),
  done: t('findings.state.done', 'Done'),
  held: t('findings.state.held', 'Held'),
  came_back: t('findings.state.came-back', 'Came back'),
});

export const ruleWords = (): Readonly<Record<FindingRule, string>> => ({
  a: t('findings.rule.a', 'Not in the playbook'),
  b: t('findings.rule.b', 'Not seen by monitoring'),
  c: t('findings.rule.c', 'Can be solved for good'),
});
