import { cx } from '@emotion/css';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Waiting } from '../../../domain/rounds/outbox';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { CheckStateLabel } from '../../../ui/rounds/CheckStateLabel';
import { Clock } from '../../../ui/rounds/Clock';
import { checkKindWord } from '../../../ui/words/checkKindWord';
import { CheckBadges } from './CheckBadges';
import { CheckFinding } from './CheckFinding';
import { getChecklistStyles } from '../styles';
import { WantedEvidence } from './WantedEvidence';

interface Props {
  /** As it is to be shown, with the act that is on its way. */
  check: RoundCheck;
  waiting: Waiting | undefined;
  zone: string;
  day: string;
  hasDraft: boolean;
  isNarrow: boolean;
}

/** State, title, how, when, and what was seen. */
export function CheckCells({ check, waiting, zone, day, hasDraft, isNarrow }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const cell = isNarrow ? cx(styles.whole, styles.cardWide) : styles.text;
  const how = check.kind === 'manual' ? t('check.how.hand', 'hand') : t('check.how.auto', 'auto');
  return (
    <>
      <span role="gridcell">
        <CheckStateLabel state={check.state} />
      </span>
      <span role="gridcell" className={isNarrow ? cx(styles.cardWide, styles.whole) : styles.titleCell}>
        <span className={cx(styles.title, !isNarrow && styles.text)} title={isNarrow ? undefined : check.title}>
          {check.title}
        </span>
        <CheckBadges check={check} waiting={waiting} zone={zone} hasDraft={hasDraft} />
      </span>
      <span role="gridcell" className={cx(styles.quiet, isNarrow && styles.cardHow)} title={checkKindWord(check.kind)}>
        {how}
      </span>
      <span role="gridcell" className={cx(styles.quiet, isNarrow && styles.cardTime)}>
        {check.answeredAtMs !== undefined && <Clock atMs={check.answeredAtMs} zone={zone} day={day} />}
      </span>
      <span role="gridcell" className={cell}>
        <CheckFinding check={check} isShort={!isNarrow} />
        {waiting === undefined && <WantedEvidence check={check} />}
      </span>
    </>
  );
}
