import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ChecklistForm } from '../../../domain/checklists/checklistForm';
import type { Customer } from '../../../domain/status/Customer';
import { ChoiceField } from './fields/ChoiceField';
import { FlagField } from './fields/FlagField';
import { useProblemsAt } from './JudgementContext';
import { PartProblems } from './PartProblems';
import { TextField } from './fields/TextField';

interface Props {
  customers: readonly Customer[];
  /** Not saved yet: customer and id can still be chosen. */
  isNew: boolean;
  /** Where the keyboard begins. */
  focusFirst: boolean;
}

/** Whose checklist it is, what it is called, and how it is signed and counted. */
export function BasicFields({ customers, isNew, focusFirst }: Props) {
  const styles = useStyles2(getStyles);
  const problems = useProblemsAt('');
  const { setFocus } = useFormContext<ChecklistForm>();
  useEffect(() => {
    if (focusFirst) {
      setFocus('title');
    }
  }, [focusFirst, setFocus]);
  return (
    <div className={styles.column}>
      <div className={styles.row}>
        <ChoiceField
          name="customer"
          label={t('checklists.customer', 'Customer')}
          required
          disabled={!isNew}
          options={customers.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('checklists.customer-placeholder', 'Choose')}
          width={28}
        />
        <div className={styles.title}>
          <TextField
            name="title"
            label={t('checklists.title', 'Title')}
            placeholder={t('checklists.title-placeholder', 'Morning round')}
            required
          />
        </div>
      </div>
      <TextField
        name="about"
        label={t('checklists.about', 'What it is for')}
        description={t('checklists.about-hint', 'One sentence; the customer reads it too.')}
      />
      <details>
        <summary className={styles.summary}>{t('checklists.more', 'Signature, trial, pause, time zone')}</summary>
        <div className={styles.column}>
          <FlagField
            name="signOff"
            label={t('checklists.sign-off', 'A second person signs the whole round')}
            description={t('checklists.sign-off-hint', 'Somebody who has answered none of its checks.')}
          />
          <FlagField
            name="shadow"
            label={t('checklists.shadow', 'Trial')}
            description={t('checklists.shadow-hint', 'Shown and recorded; counts in no figure and no alert.')}
          />
          <FlagField
            name="paused"
            label={t('checklists.paused', 'Paused')}
            description={t('checklists.paused-hint', 'No further round starts until it goes on.')}
          />
          <TextField
            name="zone"
            label={t('checklists.zone', 'Time zone')}
            placeholder={t('checklists.zone-placeholder', 'The customer’s')}
            width={32}
          />
          <TextField
            name="id"
            label={t('checklists.id', 'Id')}
            placeholder={t('checklists.id-placeholder', 'Made of customer and title')}
            disabled={!isNew}
            width={44}
          />
        </div>
      </details>
      <PartProblems problems={problems} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  column: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), marginBottom: theme.spacing(2) }),
  summary: css({ color: theme.colors.text.secondary, cursor: 'pointer', marginBottom: theme.spacing(1) }),
  row: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5), alignItems: 'flex-start' }),
  title: css({ flex: '1 1 280px', minWidth: 0 }),
});
