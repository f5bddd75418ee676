import { cx } from '@emotion/css';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { KeyCommand } from '../../../domain/rounds/keys';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { isOpen } from '../../../domain/vocabulary/checkStates';
import { getChecklistStyles } from '../styles';
import type { RunCommand } from '../useCommands';

interface Props {
  id: string;
  check: RoundCheck;
  isNarrow: boolean;
  run: RunCommand;
}

const asIs = { interpolation: { escapeValue: false } };

interface Button {
  command: KeyCommand;
  word: string;
  key: string;
}

const answers = (): Button[] => [
  { command: 'done', word: t('check.act.done', 'Done'), key: 'D' },
  { command: 'problem', word: t('check.act.problem', 'Problem'), key: 'P' },
  { command: 'skip', word: t('check.act.skip', 'Skip'), key: 'S' },
];

/** The acts that fit the check: to answer it, to answer for a machine, to correct. */
function buttonsFor(check: RoundCheck): Button[] {
  const { state } = check;
  if (check.answeredAtMs !== undefined) {
    const ticket: Button = { command: 'ticket', word: t('check.act.ticket', 'Open a ticket'), key: 'O' };
    const correct: Button = { command: 'correct', word: t('check.act.correct', 'Correct'), key: 'C' };
    return state === 'done_problem' ? [ticket, correct] : [correct];
  }
  const isMachine = check.kind !== 'manual';
  if (isMachine && (isOpen(state) || state === 'not_evaluated')) {
    return [{ command: 'done', word: t('check.act.by-hand', 'Answer by hand'), key: 'D' }];
  }
  return isOpen(state) || state === 'missed' || state === 'not_evaluated' || state === 'not_applicable'
    ? answers()
    : [];
}

/** The acts of one check as buttons, under the thumb where there is little room. */
export function RowActs({ id, check, isNarrow, run }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const buttons = buttonsFor(check);
  // On a phone an answered check is quiet; opened it has the same buttons, and more, below.
  if (isNarrow && check.answeredAtMs !== undefined) {
    return null;
  }
  return (
    <span className={isNarrow ? styles.cardActs : styles.acts}>
      {buttons.map(({ command, word, key }) => (
        <button
          key={command}
          type="button"
          // The keys reach the same without leaving the row.
          tabIndex={isNarrow ? 0 : -1}
          aria-label={t('checklist.act-on', '{{act}}: {{title}}', { act: word, title: check.title, ...asIs })}
          className={cx(styles.button, isNarrow && styles.bigButton)}
          onClick={() => run(command, id)}
        >
          {word}
          {!isNarrow && (
            <kbd aria-hidden="true" className={styles.key}>
              {key}
            </kbd>
          )}
        </button>
      ))}
    </span>
  );
}
