import { t, Trans } from '@grafana/i18n';
import { Button, ClipboardButton, MultiCombobox, Stack, TextArea } from '@grafana/ui';
import { useId, useState } from 'react';
import { useCustomers } from '../../../query/useCustomers';
import { useExportChecklists } from '../../../query/checklists/useExchange';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { Section } from '../../../ui/Section';
import { WideField } from '../../../ui/fields/WideField';

/** Writes checklists as YAML, to be kept, imported elsewhere or provisioned. */
export function ExportSection({ uid }: { uid: string }) {
  const id = useId();
  const customers = useCustomers(uid);
  const [chosen, setChosen] = useState<string[]>([]);
  const written = useExportChecklists(uid);
  return (
    <Section
      title={t('checklists.export', 'Export')}
      description={t(
        'checklists.export-hint',
        'Checklists, their calendars and the templates as YAML: for another Grafana, for version control, or as a provisioned file.'
      )}
    >
      <Stack direction="column" gap={1} alignItems="flex-start">
        <WideField label={t('checklists.export-customers', 'Customers')} htmlFor={id}>
          <MultiCombobox
            id={id}
            options={(customers.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
            value={chosen}
            placeholder={t('checklists.export-all', 'All that you may see')}
            onChange={(list) => setChosen(list.map(({ value }) => value))}
          />
        </WideField>
        <Button variant="secondary" disabled={written.isPending} onClick={() => written.mutate(chosen)}>
          <Trans i18nKey="checklists.export-now">Write YAML</Trans>
        </Button>
        {written.error && (
          <ErrorSentence title={t('checklists.not-exported', 'Nothing was written')} error={written.error} />
        )}
        {written.data !== undefined && (
          <>
            <TextArea
              aria-label={t('checklists.exported', 'The document')}
              readOnly
              rows={14}
              value={written.data}
              style={{ fontFamily: 'monospace' }}
            />
            <ClipboardButton type="button" variant="secondary" icon="copy" getText={() => written.data}>
              <Trans i18nKey="copy">Copy</Trans>
            </ClipboardButton>
          </>
        )}
      </Stack>
    </Section>
  );
}
