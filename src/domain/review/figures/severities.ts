import { severityRank } from '../episodes/severityRank';

const WARNING = severityRank('warning') ?? 0;

/** Whether an alert of this severity asks for somebody: warning or worse; also where nobody said how bad, or in a word that nobody knows. */
export function isWarningOrWorse(severity: string): boolean {
  const rank = severity.trim() === '' ? undefined : severityRank(severity);
  return rank === undefined || rank >= WARNING;
}
