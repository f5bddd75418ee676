import { t } from '@grafana/i18n';
import type { Round } from '../../domain/rounds/Round';
import { whyNotToDo } from '../../domain/rounds/roundsNow';
import { durationWord } from './durationWord';

/**
 * Where a round stands in its time: "starts in 10 min", "due in 42 min", "late, closes in 20 min", "closed"; why it is
 * not to be done, where it is not.
 */
export function roundTimeWord(
  round: Pick<Round, 'startMs' | 'endMs' | 'closesMs' | 'checks'>,
  isAnswered: boolean,
  nowMs: number
): string {
  const { startMs, endMs, closesMs } = round;
  const why = whyNotToDo(round);
  if (why !== undefined) {
    return why === ''
      ? t('round.off', 'not to be done')
      : t('round.off-because', 'not to be done: {{reason}}', { reason: why, interpolation: { escapeValue: false } });
  }
  if (isAnswered) {
    return t('round.answered', 'complete');
  }
  if (nowMs < startMs) {
    return t('round.starts', 'starts in {{time}}', { time: durationWord(startMs - nowMs) });
  }
  if (nowMs <= endMs) {
    return t('round.due', 'due in {{time}}', { time: durationWord(endMs - nowMs) });
  }
  return nowMs <= closesMs
    ? t('round.late', 'late, closes in {{time}}', { time: durationWord(closesMs - nowMs) })
    : t('round.closed', 'closed');
}
