import { useStyles2 } from '@grafana/ui';
import { useId, type Dispatch } from 'react';
import type { Round } from '../../../domain/rounds/Round';
import { roundId } from '../../../domain/rounds/RoundKey';
import type { CheckState } from '../../../domain/vocabulary/checkStates';
import type { Acting } from '../Acting';
import { CheckBelow } from '../row/CheckBelow';
import type { ChecklistOptions } from '../ChecklistOptions';
import { CheckRow } from '../row/CheckRow';
import type { ListRow } from '../ListRow';
import type { ListAction, ListState } from '../listState';
import { RoundHeader } from './RoundHeader';
import { RoundSignOff } from './RoundSignOff';
import { getChecklistStyles } from '../styles';
import type { RunCommand } from '../useCommands';

interface Props {
  round: Round;
  rows: readonly ListRow[];
  isUnfolded: boolean;
  state: ListState;
  active: string | undefined;
  /** The checks of which something typed is kept. */
  drafts: ReadonlySet<string>;
  acting: Acting | undefined;
  mayAct: boolean;
  options: ChecklistOptions;
  isNarrow: boolean;
  nowMs: number;
  dispatch: Dispatch<ListAction>;
  run: RunCommand;
}

/** The check after the active one that stands so, else the first. */
function nextInState(rows: readonly ListRow[], active: string | undefined, wanted: CheckState): string | undefined {
  const found = rows.filter(({ check }) => check.state === wanted);
  const at = rows.findIndex(({ id }) => id === active);
  return (found.find((row) => rows.indexOf(row) > at) ?? found[0])?.id;
}

/** One round: its line, and where it is unfolded its checks. */
export function RoundSection(props: Props) {
  const { round, rows, isUnfolded, state, active, drafts, acting, options, isNarrow, nowMs, dispatch, run } = props;
  const styles = useStyles2(getChecklistStyles);
  const heading = useId();
  const canAct = acting !== undefined && round.live?.canAct === true && nowMs >= round.live.opensMs;
  return (
    <section aria-labelledby={heading}>
      <RoundHeader
        id={heading}
        round={round}
        nowMs={nowMs}
        isUnfolded={isUnfolded}
        isNarrow={isNarrow}
        onFold={() => dispatch({ type: 'fold', round: roundId(round), isUnfolded: !isUnfolded })}
        onFind={(wanted) => {
          dispatch({ type: 'fold', round: roundId(round), isUnfolded: true });
          dispatch({ type: 'goTo', check: nextInState(rows, active, wanted), focus: true });
        }}
      />
      {isUnfolded && (
        <div role="treegrid" aria-labelledby={heading} aria-readonly={!canAct} className={styles.list}>
          {rows.map((row) => {
            const form = state.form?.check === row.id ? state.form.form : undefined;
            const isOpened = state.opened.has(row.id);
            const hasBelow = isOpened || form !== undefined || row.waiting?.refusal !== undefined;
            return [
              <CheckRow
                key={row.id}
                id={row.id}
                check={row.check}
                zone={round.zone}
                day={round.date}
                waiting={row.waiting}
                canAct={canAct}
                isActive={row.id === active}
                isOpened={isOpened}
                isSelected={state.selected.has(row.id)}
                hasDraft={drafts.has(row.id)}
                hasForm={form !== undefined}
                isNarrow={isNarrow}
                isCompact={options.compact}
                dispatch={dispatch}
                run={run}
              />,
              hasBelow && (
                <CheckBelow
                  key={`${row.id} below`}
                  row={row}
                  form={form}
                  isOpened={isOpened}
                  acting={acting}
                  canAct={canAct}
                  isNarrow={isNarrow}
                  isTrailShown={options.trail}
                  dispatch={dispatch}
                  run={run}
                />
              ),
            ];
          })}
        </div>
      )}
      {isUnfolded && round.live?.signOff !== undefined && <RoundSignOff round={round} acting={acting} />}
    </section>
  );
}
