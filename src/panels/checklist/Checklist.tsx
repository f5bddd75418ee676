import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { memo, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { waitingByCheck } from '../../domain/rounds/outbox';
import { orderRounds } from '../../domain/rounds/orderRounds';
import type { Round } from '../../domain/rounds/Round';
import { checkId, roundId } from '../../domain/rounds/RoundKey';
import { roundsNow } from '../../domain/rounds/roundsNow';
import type { Acting } from './Acting';
import { BulkBar } from './BulkBar';
import type { ChecklistOptions } from './ChecklistOptions';
import { KeyHelp } from './keys/KeyHelp';
import { ListFooter } from './ListFooter';
import { isToDo, type ListRow } from './ListRow';
import { changeList, FIRST_STATE } from './listState';
import { OutboxNotice } from './OutboxNotice';
import { RoundSection } from './round/RoundSection';
import { getChecklistStyles, NARROW } from './styles';
import { useCommands } from './useCommands';
import { useKeys } from './keys/useKeys';

interface Props {
  rounds: readonly Round[];
  options: ChecklistOptions;
  size: { width: number; height: number };
  /** The server's clock. */
  nowMs: number;
  /** Undefined for whoever only looks. */
  acting: Acting | undefined;
}

const toRows = (round: Round, waiting: ReturnType<typeof waitingByCheck>): ListRow[] =>
  round.checks.map((check) => {
    const id = checkId(round, check.id);
    return { id, round, check, waiting: waiting.get(id) };
  });

/** The list of checks by rounds, worked by keys or by touch. An answer that tells nothing new draws nothing anew. */
export const Checklist = memo(function Checklist({ rounds, options, size, nowMs, acting }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const box = useRef<HTMLDivElement>(null);
  const [state, dispatch] = useReducer(changeList, FIRST_STATE);
  const [said, setSaid] = useState('');
  const isNarrow = size.width < NARROW;
  const mayAct = acting !== undefined && rounds.some(({ live }) => live?.canAct === true);
  const outbox = acting?.outbox.waiting;
  const waiting = useMemo(() => waitingByCheck(outbox ?? []), [outbox]);
  const now = useMemo(() => new Set(roundsNow(rounds, nowMs).map(roundId)), [rounds, nowMs]);
  const sections = useMemo(
    () =>
      orderRounds(rounds, nowMs).map((round) => {
        const id = roundId(round);
        // What somebody is writing in does not fold itself away.
        const isWrittenIn = state.form?.check.startsWith(`${id} `) === true;
        const isUnfolded = state.folds.get(id) ?? (options.unfold === 'all' || now.has(id) || isWrittenIn);
        return { id, round, isUnfolded, rows: toRows(round, waiting) };
      }),
    [rounds, nowMs, waiting, state.folds, state.form, options.unfold, now]
  );
  const rows = useMemo(() => sections.flatMap((one) => (one.isUnfolded ? one.rows : [])), [sections]);
  const announce = useCallback((sentence: string) => setSaid(sentence), []);
  // Before anybody has moved, the first check that needs somebody is where the keys begin.
  const active = (rows.find(({ id }) => id === state.active) ?? rows.find(isToDo) ?? rows[0])?.id;
  const run = useCommands({ rows, state: { ...state, active }, dispatch, acting, nowMs, announce });
  const onKeyDown = useKeys(run, state, mayAct);
  const drafts = useMemo(
    () => acting?.outbox.drafts.checks() ?? new Set<string>(),
    // A draft comes and goes with its form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [acting, state.form]
  );
  useEffect(() => {
    if (state.focusTurn > 0) {
      box.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus();
    }
  }, [state.focusTurn]);
  return (
    // The keys are those of the grid in it; every one of them has a button as well.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className={cx(styles.box, isNarrow && styles.touch)} onKeyDown={onKeyDown}>
      <div className={styles.scroll}>
        {sections.map(({ id, round, isUnfolded, rows: own }) => (
          <RoundSection
            key={id}
            round={round}
            rows={own}
            isUnfolded={isUnfolded}
            state={state}
            active={active}
            drafts={drafts}
            acting={acting}
            mayAct={mayAct}
            options={options}
            isNarrow={isNarrow}
            nowMs={nowMs}
            dispatch={dispatch}
            run={run}
          />
        ))}
      </div>
      {state.isHelpShown && <KeyHelp mayAct={mayAct} onClose={() => dispatch({ type: 'hideHelp' })} />}
      {acting !== undefined && <BulkBar rows={rows} state={state} acting={acting} dispatch={dispatch} />}
      {acting !== undefined && <OutboxNotice outbox={acting.outbox} />}
      <ListFooter hasHints={mayAct && !isNarrow} said={said} onHelp={() => dispatch({ type: 'toggleHelp' })} />
    </div>
  );
});
