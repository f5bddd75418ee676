import { t, Trans } from '@grafana/i18n';
import { Button, Stack, useStyles2 } from '@grafana/ui';
import { useEffect, useRef, type Dispatch } from 'react';
import { roundId } from '../../domain/rounds/RoundKey';
import type { Acting } from './Acting';
import type { ListAction, ListState } from './listState';
import { isUnsent, type ListRow } from './ListRow';
import { getChecklistStyles } from './styles';

interface Props {
  rows: readonly ListRow[];
  state: ListState;
  acting: Acting;
  dispatch: Dispatch<ListAction>;
}

/** One act for each round: the backend records all of it, or nothing. */
function recordAll(chosen: readonly ListRow[], { outbox }: Acting): void {
  const rounds = new Map(chosen.map(({ round }) => [roundId(round), round]));
  for (const [id, { checklist, slot, date }] of rounds) {
    const checks = chosen
      .filter(({ round }) => roundId(round) === id)
      .map(({ check }) => ({ check: check.id, seen: check.seen }));
    outbox.recordBulk({ round: { checklist, slot, date }, checks });
  }
}

/** Answers several selected checks at once, after showing which. */
export function BulkBar({ rows, state, acting, dispatch }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const button = useRef<HTMLButtonElement>(null);
  const chosen = rows.filter(
    (row) => state.selected.has(row.id) && row.check.answeredAtMs === undefined && !isUnsent(row)
  );
  const count = chosen.length;
  useEffect(() => {
    if (state.isConfirming) {
      button.current?.focus();
    }
  }, [state.isConfirming]);
  if (count === 0) {
    return null;
  }
  const record = () => {
    recordAll(chosen, acting);
    dispatch({ type: 'clearSelection' });
  };
  return (
    <div className={styles.footer} role="group" aria-label={t('checklist.bulk', 'Selected checks')}>
      <strong>{t('checklist.bulk-count', '{{count}} selected', { count })}</strong>
      {state.isConfirming && (
        <ul className={styles.list}>
          {chosen.map(({ id, round, check }) => (
            <li key={id}>
              {round.customer.name} · {check.title}
            </li>
          ))}
        </ul>
      )}
      <Stack gap={1}>
        <Button
          ref={button}
          size="sm"
          onClick={state.isConfirming ? record : () => dispatch({ type: 'confirmBulk', isConfirming: true })}
        >
          {state.isConfirming
            ? t('checklist.bulk-confirm', 'Record {{count}} as done', { count })
            : t('checklist.bulk-done', 'Done…')}
        </Button>
        <Button size="sm" variant="secondary" fill="text" onClick={() => dispatch({ type: 'clearSelection' })}>
          <Trans i18nKey="checklist.bulk-clear">Clear</Trans>
        </Button>
      </Stack>
    </div>
  );
}
