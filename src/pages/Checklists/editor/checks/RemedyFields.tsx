import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, IconButton, Stack, useStyles2 } from '@grafana/ui';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { TextField } from '../fields/TextField';

/** What to do when a check fails. */
export function RemedyFields({ index }: { index: number }) {
  const styles = useStyles2(getStyles);
  const at = `checks.${index}.remedy` as const;
  const { control } = useFormContext<ChecklistForm>();
  const { fields, append, remove } = useFieldArray({ control, name: `${at}.links` });
  return (
    <Stack direction="column" gap={1.5} alignItems="stretch">
      <TextField
        name={`${at}.steps`}
        label={t('checklists.remedy.steps', 'What to do if it fails')}
        placeholder={t('checklists.remedy.steps-placeholder', 'Markdown')}
        rows={2}
      />
      {fields.map(({ id }, link) => (
        <div key={id} className={styles.link}>
          <TextField name={`${at}.links.${link}.title`} label={t('checklists.remedy.link-title', 'Link')} width={26} />
          <div className={styles.address}>
            <TextField name={`${at}.links.${link}.url`} label={t('checklists.remedy.link-url', 'Address')} />
          </div>
          <div className={styles.remove}>
            <IconButton
              name="trash-alt"
              tooltip={t('checklists.remedy.remove-link', 'Remove this link')}
              onClick={() => remove(link)}
            />
          </div>
        </div>
      ))}
      <Stack>
        <Button type="button" variant="secondary" size="sm" icon="link" onClick={() => append({ title: '', url: '' })}>
          <Trans i18nKey="checklists.remedy.add-link">Add a link, such as the playbook</Trans>
        </Button>
      </Stack>
      <TextField
        name={`${at}.ticketTitle`}
        label={t('checklists.remedy.ticket', 'Title of a ticket about it')}
        placeholder={t('checklists.remedy.ticket-placeholder', 'Proposed when somebody opens one')}
      />
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1), alignItems: 'flex-start' }),
  address: css({ flex: '1 1 260px', minWidth: 0 }),
  // In line with the inputs, below the height of a label.
  remove: css({ marginTop: theme.spacing(3) }),
});
