import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { memo, useMemo, useState, type Dispatch, type MouseEvent } from 'react';
import type { Waiting } from '../../../domain/rounds/outbox';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { shownCheck } from '../../../domain/rounds/shownCheck';
import { CheckCells } from './CheckCells';
import type { ListAction } from '../listState';
import { LinksCell } from './LinksCell';
import { isUnsent } from '../ListRow';
import { RowActs } from './RowActs';
import { getChecklistStyles } from '../styles';
import type { RunCommand } from '../useCommands';

interface Props {
  id: string;
  check: RoundCheck;
  zone: string;
  /** The round's day. */
  day: string;
  waiting: Waiting | undefined;
  canAct: boolean;
  isActive: boolean;
  isOpened: boolean;
  isSelected: boolean;
  hasDraft: boolean;
  /** Whether a form of it is open, which has its own buttons. */
  hasForm: boolean;
  isNarrow: boolean;
  isCompact: boolean;
  dispatch: Dispatch<ListAction>;
  run: RunCommand;
}

const isPress = (event: MouseEvent): boolean =>
  event.target instanceof Element && event.target.closest('a, button') !== null;

const canActOn = ({ canAct, hasForm, waiting }: Props): boolean => canAct && !hasForm && !isUnsent({ waiting });

function useLook({ isCompact, isNarrow, isSelected, isActive, canAct }: Props): string {
  const styles = useStyles2(getChecklistStyles);
  return cx(styles.row, {
    [styles.compact]: isCompact,
    [styles.card]: isNarrow,
    [styles.selected]: isSelected,
    // Whoever only reads sees where he is by the focus.
    [styles.active]: isActive && canAct,
  });
}

/** One check in one line, or as a card where there is little room. Drawn anew only when something of it has changed. */
export const CheckRow = memo(function CheckRow(props: Props) {
  const { id, zone, day, waiting, hasDraft, isActive, isOpened, isSelected, isNarrow, dispatch, run } = props;
  const styles = useStyles2(getChecklistStyles);
  const look = useLook(props);
  const [isPointed, setIsPointed] = useState(false);
  const check = useMemo(() => shownCheck(props.check, waiting), [props.check, waiting]);
  const hasActs = (isNarrow || isActive || isPointed) && canActOn(props);
  return (
    // The row has the focus, and its keys are handled by the list around it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      data-active={isActive}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isSelected}
      aria-expanded={isOpened}
      className={look}
      onFocus={() => !isActive && dispatch({ type: 'goTo', check: id, focus: false })}
      onPointerEnter={() => setIsPointed(true)}
      onPointerLeave={() => setIsPointed(false)}
      onClick={(event) => !isPress(event) && run('open', id)}
    >
      <CheckCells {...{ check, waiting, zone, day, hasDraft, isNarrow }} />
      <span
        role="gridcell"
        className={cx(isNarrow ? styles.cardWide : styles.acts, hasActs && !isNarrow && styles.actsShown)}
      >
        {!isNarrow && <LinksCell links={check.links} isTabbed={isActive} />}
        {hasActs && <RowActs {...{ id, check, isNarrow, run }} />}
      </span>
    </div>
  );
});
