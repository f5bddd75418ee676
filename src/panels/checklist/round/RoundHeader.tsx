import { cx } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import type { Round } from '../../../domain/rounds/Round';
import { whyNotToDo } from '../../../domain/rounds/roundsNow';
import { tallyRound } from '../../../domain/rounds/tallyRound';
import type { CheckState } from '../../../domain/vocabulary/checkStates';
import { Clock } from '../../../ui/rounds/Clock';
import { CheckStateCount } from '../../../ui/rounds/CheckStateCount';
import { clockTime } from '../../../ui/rounds/clockTime';
import { roundTimeWord } from '../../../ui/rounds/roundTimeWord';
import { getChecklistStyles } from '../styles';

interface Props {
  /** The id of the heading. */
  id: string;
  round: Round;
  nowMs: number;
  isUnfolded: boolean;
  isNarrow: boolean;
  onFold: () => void;
  /** Goes to a check that stands so. */
  onFind: (state: CheckState) => void;
}

/** States that the rest of the line tells already. */
const UNSAID: readonly CheckState[] = ['done_ok', 'due', 'upcoming'];

/** What the round is called; its slot too, where that has a name of its own and not only its hours. */
function titleOf({ customer, title, slotTitle, startMs, endMs, zone }: Round): string {
  const hours = `${clockTime(startMs, zone)}–${clockTime(endMs, zone)}`;
  return [customer.name, title, slotTitle === hours ? '' : slotTitle].filter((part) => part !== '').join(' · ');
}

/** A round in one line: what, when, how far. */
export function RoundHeader({ id, round, nowMs, isUnfolded, isNarrow, onFold, onFind }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const { answered, total, states } = useMemo(() => tallyRound(round.checks), [round.checks]);
  const isOff = whyNotToDo(round) !== undefined;
  const urgent = states.filter(({ state }) => !isOff && !UNSAID.includes(state));
  return (
    <div className={cx(styles.header, isNarrow && styles.cardHeader)}>
      <h3 id={id} className={styles.heading}>
        <button type="button" className={styles.fold} aria-expanded={isUnfolded} onClick={onFold}>
          <Icon name={isUnfolded ? 'angle-down' : 'angle-right'} /> {titleOf(round)}
        </button>
      </h3>
      <span className={styles.quiet}>
        <Clock atMs={round.startMs} zone={round.zone} />–<Clock atMs={round.endMs} zone={round.zone} />
      </span>
      <span>{roundTimeWord(round, answered === total, nowMs)}</span>
      {urgent.map(({ state, count }) => (
        <button key={state} type="button" className={styles.fold} onClick={() => onFind(state)}>
          <CheckStateCount state={state} count={count} />
        </button>
      ))}
      <span className={styles.quiet} style={{ marginLeft: 'auto' }}>
        {isOff
          ? t('checklist.count', '{{count}} checks', { count: total })
          : t('checklist.answered', '{{answered}} of {{total}} answered', { answered, total })}
        {round.isShadow ? ` · ${t('checklist.shadow', 'trial')}` : ''}
      </span>
    </div>
  );
}
