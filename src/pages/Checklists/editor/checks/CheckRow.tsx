import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, IconButton, useStyles2 } from '@grafana/ui';
import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { CheckFields } from './CheckFields';
import { CheckSummary } from './CheckSummary';
import { useProblemsAt } from '../JudgementContext';
import { PartProblems } from '../PartProblems';

interface Props {
  rowKey: string;
  index: number;
  isLast: boolean;
  isOpen: boolean;
  hasErrors: boolean;
  onToggle: (key: string) => void;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

/** One check: a line, and its fields where it is open. */
export const CheckRow = memo(function CheckRow({ rowKey, index, isLast, isOpen, hasErrors, ...on }: Props) {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<ChecklistForm>();
  const title = useWatch({ control, name: `checks.${index}.title` });
  const problems = useProblemsAt(`checks[${index}]`);
  const named = { title, interpolation: { escapeValue: false } };
  const fields = `check-${rowKey}`;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={fields}
          onClick={() => on.onToggle(rowKey)}
        >
          <Icon name={isOpen ? 'angle-down' : 'angle-right'} />
          <span className={styles.title}>{title || t('checklists.check.untitled', '(no title)')}</span>
          <CheckSummary index={index} />
          {(hasErrors || problems.length > 0) && (
            <span className={styles.wrong}>✕ {t('checklists.check.wrong', 'to be mended')}</span>
          )}
        </button>
        <IconButton
          name="arrow-up"
          tooltip={t('checklists.check.up', 'Move {{title}} up', named)}
          disabled={index === 0}
          onClick={() => on.onMove(index, index - 1)}
        />
        <IconButton
          name="arrow-down"
          tooltip={t('checklists.check.down', 'Move {{title}} down', named)}
          disabled={isLast}
          onClick={() => on.onMove(index, index + 1)}
        />
        <IconButton
          name="trash-alt"
          tooltip={t('checklists.check.remove', 'Remove {{title}}', named)}
          onClick={() => on.onRemove(index)}
        />
      </div>
      {isOpen && (
        <div id={fields} className={styles.fields}>
          <CheckFields index={index} />
          <PartProblems problems={problems} />
        </div>
      )}
    </li>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({ borderBottom: `1px solid ${theme.colors.border.weak}` }),
  line: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) }),
  open: css({
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    border: 'none',
    background: 'none',
    textAlign: 'left',
    '&:hover': { background: theme.colors.action.hover },
  }),
  title: css({ overflowWrap: 'anywhere' }),
  wrong: css({ color: theme.colors.error.text }),
  fields: css({ padding: theme.spacing(0.5, 0, 2, 3) }),
});
