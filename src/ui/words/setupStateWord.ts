import { t } from '@grafana/i18n';
import type { SetupStepState } from '../../domain/status/setupSteps';

export function setupStateWord(state: SetupStepState): string {
  switch (state) {
    case 'done':
      return t('setup-state.done', 'Done');
    case 'todo':
      return t('setup-state.todo', 'To do');
    case 'problem':
      return t('setup-state.problem', 'Problem');
    case 'optional':
      return t('setup-state.optional', 'Optional');
    case 'unknown':
      return t('setup-state.unknown', 'Not known');
  }
}
