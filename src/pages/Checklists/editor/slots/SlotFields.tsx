import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { GroupBox } from '../../../../ui/GroupBox';
import { ChoiceField } from '../fields/ChoiceField';
import { useProblemsAt } from '../JudgementContext';
import { PartProblems } from '../PartProblems';
import { monthDayOptions, repeatOptions } from './repeatOptions';
import { TextField } from '../fields/TextField';
import { TimeField } from '../fields/TimeField';
import { WeekdaysField } from '../fields/WeekdaysField';

interface Props {
  index: number;
  /** Undefined where it is the only one. */
  onRemove: (() => void) | undefined;
}

function DaysFields({ index }: Pick<Props, 'index'>) {
  const { control } = useFormContext<ChecklistForm>();
  const repeat = useWatch({ control, name: `slots.${index}.repeat` });
  const at = `slots.${index}`;
  switch (repeat) {
    case 'weekly':
      return <WeekdaysField name={`${at}.days`} label={t('checklists.slot.days', 'Days')} />;
    case 'monthly':
      return (
        <ChoiceField
          name={`${at}.monthDay`}
          label={t('checklists.slot.month-day', 'Day of the month')}
          options={monthDayOptions()}
          width={16}
        />
      );
    case 'rule':
      return (
        <TextField
          name={`${at}.rule`}
          label={t('checklists.slot.rule', 'Rule (RFC 5545, dates only)')}
          placeholder={t('checklists.slot.rule-placeholder', 'FREQ=MONTHLY;BYDAY=1MO')}
          width={44}
        />
      );
    default:
      return null;
  }
}

/** When one slot is due. */
export function SlotFields({ index, onRemove }: Props) {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<ChecklistForm>();
  const title = useWatch({ control, name: `slots.${index}.title` });
  const problems = useProblemsAt(`slots[${index}]`);
  const at = `slots.${index}`;
  const name = title || t('checklists.slot.number', 'Slot {{number}}', { number: index + 1 });
  return (
    <GroupBox label={name}>
      <div className={styles.row}>
        <TextField
          name={`${at}.title`}
          label={t('checklists.slot.title', 'Name of the slot')}
          placeholder={t('checklists.slot.title-placeholder', 'Its hours')}
          width={22}
        />
        <ChoiceField
          name={`${at}.repeat`}
          label={t('checklists.slot.repeat', 'Repeats')}
          options={repeatOptions()}
          width={24}
        />
        <DaysFields index={index} />
        <TimeField name={`${at}.start`} label={t('checklists.slot.start', 'From')} />
        <TimeField name={`${at}.end`} label={t('checklists.slot.end', 'Until')} />
        <TextField
          name={`${at}.grace`}
          label={t('checklists.slot.grace', 'Grace: late, not missed')}
          placeholder={t('checklists.slot.none', 'none')}
          width={14}
        />
        <TextField
          name={`${at}.opensEarly`}
          label={t('checklists.slot.early', 'Opens early by')}
          placeholder={t('checklists.slot.none', 'none')}
          width={14}
        />
        <ChoiceField
          name={`${at}.overdue`}
          label={t('checklists.slot.overdue', 'If nobody does it')}
          options={[
            { value: 'expire', label: t('checklists.slot.expire', 'Missed') },
            { value: 'carry', label: t('checklists.slot.carry', 'Missed, and still to be done') },
          ]}
          width={28}
        />
        <TextField name={`${at}.anchor`} type="date" label={t('checklists.slot.anchor', 'First day')} width={20} />
        {onRemove && (
          <Button
            variant="secondary"
            fill="text"
            icon="trash-alt"
            type="button"
            className={styles.remove}
            aria-label={t('checklists.slot.remove', 'Remove {{name}}', { name, interpolation: { escapeValue: false } })}
            onClick={onRemove}
          />
        )}
      </div>
      <PartProblems problems={problems} />
    </GroupBox>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5), alignItems: 'flex-start' }),
  // In line with the inputs, below the height of a label.
  remove: css({ marginTop: theme.spacing(2.5) }),
});
