import { t } from '@grafana/i18n';
import type { CheckState } from '../../domain/vocabulary/checkStates';

export function checkStateWord(state: CheckState): string {
  return WORDS[state]();
}

const WORDS: Readonly<Record<CheckState, () => string>> = {
  missed: () => t('check.state.missed', 'Missed'),
  late: () => t('check.state.late', 'Late'),
  done_problem: () => t('check.state.problem', 'Problem'),
  not_evaluated: () => t('check.state.not-evaluated', 'Not evaluated'),
  in_progress: () => t('check.state.in-progress', 'In progress'),
  due: () => t('check.state.due', 'Due'),
  upcoming: () => t('check.state.upcoming', 'Upcoming'),
  done_ok: () => t('check.state.ok', 'OK'),
  skipped: () => t('check.state.skipped', 'Skipped'),
  not_applicable: () => t('check.state.not-applicable', 'Not applicable'),
};
