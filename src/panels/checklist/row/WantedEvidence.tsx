import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { isOpen } from '../../../domain/vocabulary/checkStates';
import { checkKindWord } from '../../../ui/words/checkKindWord';
import { evidenceLabel } from '../evidenceWords';
import { getChecklistStyles } from '../styles';

function wanted({ kind, state, acting }: RoundCheck): string {
  if (kind !== 'manual') {
    return isOpen(state) ? checkKindWord(kind) : '';
  }
  const wants = acting?.wants;
  return wants === undefined || !(isOpen(state) || state === 'missed')
    ? ''
    : t('check.wants', 'evidence: {{label}}', {
        label: evidenceLabel(wants.kind, wants),
        interpolation: { escapeValue: false },
      });
}

/** What an open check waits for: the evidence that it asks for, or the machine that answers it. */
export function WantedEvidence({ check }: { check: RoundCheck }) {
  const styles = useStyles2(getChecklistStyles);
  const words = wanted(check);
  return words === '' ? null : <span className={styles.quiet}> {words}</span>;
}
