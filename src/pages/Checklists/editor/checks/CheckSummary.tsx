import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { checkKindWord } from '../../../../ui/words/checkKindWord';
import { evidenceWishWord } from './evidenceWishWord';

/** How a check is answered and with what, in a quieter voice. */
export function CheckSummary({ index }: { index: number }) {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<ChecklistForm>();
  const [kind, evidence, required, isHigh] = useWatch({
    control,
    name: [
      `checks.${index}.kind`,
      `checks.${index}.evidence.kind`,
      `checks.${index}.evidence.required`,
      `checks.${index}.high`,
    ],
  });
  const words = [
    kind === 'manual' ? '' : checkKindWord(kind),
    evidence === ''
      ? ''
      : evidenceWishWord(evidence) + (required ? ` (${t('checklists.check.required', 'required')})` : ''),
    isHigh ? `▲ ${t('checklists.check.high-impact', 'high impact')}` : '',
  ];
  return <span className={styles.quiet}>{words.filter((word) => word !== '').join(' · ')}</span>;
}

const getStyles = (theme: GrafanaTheme2) => ({
  quiet: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
