import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Dispatch } from 'react';
import type { KeyCommand } from '../../../domain/rounds/keys';
import { isOpen } from '../../../domain/vocabulary/checkStates';
import { signOffWord } from '../../../ui/words/signOffWord';
import type { Acting } from '../Acting';
import type { ListAction } from '../listState';
import { isUnsent, type ListRow } from '../ListRow';
import { getChecklistStyles } from '../styles';
import type { RunCommand } from '../useCommands';

interface Props {
  row: ListRow;
  acting: Acting;
  dispatch: Dispatch<ListAction>;
  run: RunCommand;
}

/** The rarer acts of a check, which its line has no room for. */
export function DetailActs({ row, dispatch, run }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const { check } = row;
  const isAnswered = check.answeredAtMs !== undefined;
  const isAwaiting = check.signOff === 'awaiting';
  const isOwn = check.acting?.isMine === true;
  const button = (command: KeyCommand, word: string, key: string, isShown: boolean) =>
    isShown && (
      <button key={command} type="button" className={styles.button} onClick={() => run(command, row.id)}>
        {word}
        <kbd aria-hidden="true" className={styles.key}>
          {key}
        </kbd>
      </button>
    );
  if (isUnsent(row)) {
    return null;
  }
  return (
    <div className={styles.form} role="group" aria-label={t('check.more-acts', 'What can be done')}>
      {button('correct', t('check.act.correct', 'Correct'), 'C', isAnswered)}
      {button('evidence', t('check.act.evidence', 'Done, with evidence'), 'E', !isAnswered)}
      {button('not-applicable', t('check.act.not-applicable', 'Not applicable'), 'N', !isAnswered)}
      {button('start', t('check.act.start', 'Working on it'), 'W', !isAnswered && check.state !== 'in_progress')}
      {button('snooze', t('checklist.snooze', 'Snooze'), 'Z', isOpen(check.state))}
      {button('ticket', t('check.act.ticket', 'Open a ticket'), 'O', true)}
      {button('select', t('check.act.select', 'Select'), 'X', !isAnswered && check.acting?.isBulk === true)}
      {isAwaiting && isOwn && (
        <span className={styles.quiet}>
          {t('check.sign-off.own', 'Sign-off: {{state}}, needs a second person', {
            state: signOffWord('awaiting').toLowerCase(),
          })}
        </span>
      )}
      {button('sign', t('check.act.sign', 'Sign'), 'G', isAwaiting && !isOwn)}
      {isAwaiting && !isOwn && (
        <button
          type="button"
          className={styles.button}
          onClick={() => dispatch({ type: 'showForm', check: row.id, form: { kind: 'reject' } })}
        >
          {t('check.act.reject', 'Reject…')}
        </button>
      )}
    </div>
  );
}
