import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { useMemo } from 'react';
import type { LoadedSetup } from '../../domain/setup/LoadedSetup';
import { parseDocument } from '../../domain/setup/parseDocument';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { ProblemList } from '../../ui/ProblemList';
import { ConnectionsSection } from './connections/ConnectionsSection';
import { DocumentSection } from './DocumentSection';
import { EditorProvider } from './EditorContext';
import { GrafanaSection } from './grafana/GrafanaSection';
import { PerimetersSection } from './perimeters/PerimetersSection';
import type { Settings } from './settings';
import { TestOutcome } from './TestOutcome';
import { useChecked } from './useChecked';
import { useDraft } from './useDraft';
import { useSettings } from './useSettings';

interface Props {
  settings: Settings;
  onChange: (settings: Settings) => void;
  loaded: LoadedSetup;
}

/** The set-up as forms. A provisioned one is shown with the lines to change instead. */
export function SetupEditor({ settings, onChange, loaded }: Props) {
  const readOnly = settings.readOnly ?? false;
  const changeSettings = useSettings(settings, onChange);
  // Typed but not saved, for instance before a look at another tab.
  const unsaved = parseDocument(settings.secureJsonData?.['setup']);
  const [draft, changeDraft] = useDraft(unsaved ?? loaded.document, changeSettings);

  const { problems, yaml, error, retry } = useChecked(settings.uid, draft, loaded);

  const editor = useMemo(
    () => ({
      uid: settings.uid,
      draft,
      changeDraft,
      settings,
      changeSettings,
      stored: loaded.document,
      problems,
      readOnly,
    }),
    [draft, changeDraft, settings, changeSettings, loaded.document, problems, readOnly]
  );
  return (
    <EditorProvider value={editor}>
      {readOnly && (
        <Alert severity="info" title={t('setup.read-only', 'This set-up comes from a provisioning file')}>
          {t(
            'setup.read-only-remedy',
            'It is shown here and changed there; the lines to change are at the end of this page.'
          )}
        </Alert>
      )}
      <TestOutcome uid={settings.uid} />
      <ProblemList problems={problems} />
      <ConnectionsSection />
      <PerimetersSection />
      <GrafanaSection />
      {error && <ErrorSentence error={error} onRetry={retry} />}
      <DocumentSection yaml={yaml} provisioned={readOnly} />
    </EditorProvider>
  );
}
