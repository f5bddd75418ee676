import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox, Field, Stack, Text, useStyles2 } from '@grafana/ui';
import { useId, useState } from 'react';
import { detailedChanges } from '../../../domain/checklists/detailedChanges';
import type { ChecklistVersion } from '../../../domain/checklists/KnownChecklist';
import { Section } from '../../../ui/Section';
import { ChangeTable } from './ChangeTable';

interface Props {
  /** At least two, the newest first. */
  versions: readonly ChecklistVersion[];
}

interface ChoiceProps extends Props {
  label: string;
  value: number;
  onChange: (version: number) => void;
}

function VersionChoice({ versions, label, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} noMargin>
      <Combobox
        id={id}
        width={36}
        options={versions.map(({ version, saved, provisioned }) => ({
          value: version,
          label: t('checklists.version', 'Version {{version}}', { version }),
          description: provisioned ?? saved.by,
        }))}
        value={value}
        onChange={(option) => onChange(option.value)}
      />
    </Field>
  );
}

/** What is different between any two versions, member by member. */
export function Comparison({ versions }: Props) {
  const styles = useStyles2(getStyles);
  const [newest, previous] = versions.map(({ version }) => version);
  const [from, setFrom] = useState(previous ?? 0);
  const [to, setTo] = useState(newest ?? 0);
  const find = (number: number) => versions.find(({ version }) => version === number);
  const [before, after] = [find(from), find(to)];
  const changes = before && after ? detailedChanges(before, after) : [];
  return (
    <div className={styles.part}>
      <Section title={t('checklists.compare', 'Compare two versions')}>
        <Stack gap={1.5} wrap="wrap">
          <VersionChoice
            versions={versions}
            label={t('checklists.compare-from', 'From')}
            value={from}
            onChange={setFrom}
          />
          <VersionChoice versions={versions} label={t('checklists.compare-to', 'To')} value={to} onChange={setTo} />
        </Stack>
        <div className={styles.table} aria-live="polite">
          {changes.length === 0 ? (
            <Text color="secondary">{t('checklists.compare-same', 'They say the same.')}</Text>
          ) : (
            <ChangeTable changes={changes} />
          )}
        </div>
      </Section>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  part: css({ marginTop: theme.spacing(4) }),
  table: css({ marginTop: theme.spacing(1), maxWidth: 1200 }),
});
