import { cx } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import type { Dispatch } from 'react';
import type { Acting } from '../Acting';
import { AnswerForm } from '../forms/AnswerForm';
import { CheckDetails } from './CheckDetails';
import type { FormKind, ListAction } from '../listState';
import type { ListRow } from '../ListRow';
import { RefusedNotice } from './RefusedNotice';
import { RejectForm } from '../forms/RejectForm';
import { SnoozeForm } from '../forms/SnoozeForm';
import { getChecklistStyles } from '../styles';
import { TicketForm } from '../forms/TicketForm';
import { recordFor, type RunCommand } from '../useCommands';

interface Props {
  row: ListRow;
  form: FormKind | undefined;
  isOpened: boolean;
  acting: Acting | undefined;
  canAct: boolean;
  isNarrow: boolean;
  isTrailShown: boolean;
  dispatch: Dispatch<ListAction>;
  run: RunCommand;
}

interface FormProps extends Pick<Props, 'row' | 'dispatch' | 'run'> {
  form: FormKind;
  acting: Acting;
}

function Form({ form, row, acting, dispatch, run }: FormProps) {
  const common = { row, acting, onClose: () => dispatch({ type: 'closeForm' }) };
  const reject = (reason: string) => {
    const { checklist, slot, date } = row.round;
    const { id, seen } = row.check;
    recordFor(acting, row, { round: { checklist, slot, date }, check: id, act: 'reject', seen, reason });
    common.onClose();
  };
  switch (form.kind) {
    case 'answer':
      return (
        <AnswerForm
          key={form.act}
          {...common}
          act={form.act}
          onRecorded={() => run('go-on', row.id)}
          onTicket={() => run('ticket', row.id)}
        />
      );
    case 'snooze':
      return <SnoozeForm {...common} />;
    case 'reject':
      return <RejectForm onReject={reject} onClose={common.onClose} />;
    case 'ticket':
      return <TicketForm {...common} dispatch={dispatch} />;
  }
}

/** What stands below the line of a check: what was refused, a form, the details. */
export function CheckBelow({ row, form, isOpened, acting, canAct, isNarrow, isTrailShown, dispatch, run }: Props) {
  const styles = useStyles2(getChecklistStyles);
  return (
    <div role="row">
      <div role="gridcell" className={cx(styles.below, isNarrow && styles.belowCard)}>
        {acting !== undefined && row.waiting?.refusal !== undefined && (
          <RefusedNotice row={row} refusal={row.waiting.refusal} acting={acting} dispatch={dispatch} />
        )}
        {acting !== undefined && form !== undefined && (
          <Form form={form} row={row} acting={acting} dispatch={dispatch} run={run} />
        )}
        {isOpened && (
          <CheckDetails
            row={row}
            acting={acting}
            // A form has buttons of its own.
            canAct={canAct && form === undefined}
            isNarrow={isNarrow}
            isTrailShown={isTrailShown}
            dispatch={dispatch}
            run={run}
          />
        )}
      </div>
    </div>
  );
}
