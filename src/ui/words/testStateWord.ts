import { t } from '@grafana/i18n';
import type { TestState } from '../../domain/status/TestStep';

export function testStateWord(state: TestState): string {
  switch (state) {
    case 'ok':
      return t('test-state.ok', 'OK');
    case 'warning':
      return t('test-state.warning', 'Warning');
    case 'error':
      return t('test-state.error', 'Error');
    case 'skipped':
      return t('test-state.skipped', 'Skipped');
  }
}
