import { t } from '@grafana/i18n';
import { clockTime } from '../../ui/rounds/clockTime';
import { isUnsent, type ListRow } from './ListRow';

/** Why nothing can be recorded of a check at the moment, as a sentence; undefined where something can. */
export function whyNot(row: ListRow, nowMs: number): string | undefined {
  const { live, zone } = row.round;
  if (live?.canAct !== true) {
    return t('checklist.read-only', 'You can read this round, not record in it.');
  }
  if (nowMs < live.opensMs) {
    return t('checklist.not-open', 'This round opens at {{time}}.', {
      time: clockTime(live.opensMs, zone),
      interpolation: { escapeValue: false },
    });
  }
  return isUnsent(row) ? t('checklist.being-sent', 'The last answer is still on its way.') : undefined;
}
