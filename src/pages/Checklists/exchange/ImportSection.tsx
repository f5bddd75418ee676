import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack, TextArea } from '@grafana/ui';
import { useId, useState } from 'react';
import { useImportChecklists } from '../../../query/checklists/useExchange';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { Section } from '../../../ui/Section';
import { ImportPlan } from './ImportPlan';

/** Brings a document in, after saying what that would change. */
export function ImportSection({ uid }: { uid: string }) {
  const id = useId();
  const [yaml, setYaml] = useState('');
  const act = useImportChecklists(uid);
  const outcome = act.data;
  // A plan is of the text that was asked about; another one needs a look of its own.
  const isPlanned = outcome !== undefined && act.variables?.yaml === yaml;
  const canImport = isPlanned && !outcome.imported && outcome.problems.length === 0;
  const read = async (file: File | undefined) => {
    if (file) {
      setYaml(await file.text());
    }
  };
  return (
    <Section
      title={t('checklists.import', 'Import')}
      description={t('checklists.import-hint', 'All of a document or nothing of it. What is not in it stays as it is.')}
    >
      <Stack direction="column" gap={1} alignItems="flex-start">
        <input
          type="file"
          accept=".yaml,.yml,.json"
          aria-label={t('checklists.import-file', 'A file')}
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
        <label htmlFor={id}>{t('checklists.import-text', 'Or the document itself')}</label>
        <TextArea
          id={id}
          rows={10}
          value={yaml}
          spellCheck={false}
          style={{ fontFamily: 'monospace' }}
          onChange={({ currentTarget }) => setYaml(currentTarget.value)}
        />
        <Stack gap={1}>
          <Button
            variant="secondary"
            disabled={yaml.trim() === '' || act.isPending}
            onClick={() => act.mutate({ yaml, dryRun: true })}
          >
            <Trans i18nKey="checklists.import-check">See what it would change</Trans>
          </Button>
          <Button disabled={!canImport || act.isPending} onClick={() => act.mutate({ yaml, dryRun: false })}>
            <Trans i18nKey="checklists.import-now">Import</Trans>
          </Button>
        </Stack>
        <div aria-live="polite">
          {act.error && (
            <ErrorSentence title={t('checklists.not-imported', 'Nothing was imported')} error={act.error} />
          )}
          {isPlanned && outcome.imported && (
            <Alert severity="success" title={t('checklists.imported', 'The document is imported')} />
          )}
          {isPlanned && <ImportPlan outcome={outcome} />}
        </div>
      </Stack>
    </Section>
  );
}
