import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { CHECK_KINDS } from '../../../../domain/vocabulary/checkKinds';
import { checkKindWord } from '../../../../ui/words/checkKindWord';
import { ChoiceField } from '../fields/ChoiceField';
import { EvidenceFields } from './EvidenceFields';
import { FlagField } from '../fields/FlagField';
import { ListChoiceField } from '../fields/ListChoiceField';
import { RemedyFields } from './RemedyFields';
import { SourceFields } from './SourceFields';
import { TextField } from '../fields/TextField';

/** Everything about one check. */
export function CheckFields({ index }: { index: number }) {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<ChecklistForm>();
  const slots = useWatch({ control, name: 'slots' });
  const at = `checks.${index}`;
  return (
    <div className={styles.column}>
      <div className={styles.row}>
        <div className={styles.wide}>
          <TextField name={`${at}.title`} label={t('checklists.check.title', 'What is checked')} required />
        </div>
        <ChoiceField
          name={`${at}.kind`}
          label={t('checklists.check.kind', 'Answered')}
          options={CHECK_KINDS.map((value) => ({ value, label: checkKindWord(value) }))}
          width={20}
        />
      </div>
      <SourceFields index={index} />
      <TextField
        name={`${at}.steps`}
        label={t('checklists.check.steps', 'How to look')}
        placeholder={t('checklists.check.steps-placeholder', 'Markdown: where to look, and what is good')}
        rows={2}
      />
      <EvidenceFields index={index} />
      <div className={styles.row}>
        <FlagField
          name={`${at}.high`}
          label={t('checklists.check.high', 'High impact')}
          description={t('checklists.check.high-hint', 'Never answered together with others.')}
        />
        <FlagField name={`${at}.signOff`} label={t('checklists.check.sign-off', 'A second person signs the answer')} />
      </div>
      <div className={styles.row}>
        {slots.length > 1 && (
          <ListChoiceField
            name={`${at}.slots`}
            label={t('checklists.check.slots', 'In which slots')}
            options={slots.map(({ id, title, start, end }) => ({ value: id, label: title || `${start}–${end}` }))}
            placeholder={t('checklists.check.slots-all', 'All')}
          />
        )}
        <TextField
          name={`${at}.owner`}
          label={t('checklists.check.owner', 'Who knows about it')}
          placeholder={t('checklists.check.owner-placeholder', 'A team or a role')}
          width={32}
        />
      </div>
      <RemedyFields index={index} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  column: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) }),
  row: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(3), rowGap: theme.spacing(1) }),
  wide: css({ flex: '1 1 280px', minWidth: 0 }),
});
