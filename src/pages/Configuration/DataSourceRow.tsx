import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { appUrl } from '../../api/appUrl';
import type { KnownDataSource } from '../../domain/status/KnownDataSource';
import type { SetupStatus } from '../../domain/status/SetupStatus';
import { useStatus } from '../../query/setUp/useStatus';
import { PageLink } from '../../ui/PageLink';
import { StateLabel } from '../../ui/StateLabel';
import { failureSentence } from '../../ui/words/failureSentence';
import { dataSourceEditorPath } from '../dataSourceEditorPath';

function State({ setup }: { setup: SetupStatus['setup'] }) {
  switch (setup.state) {
    case 'missing':
      return (
        <StateLabel sign={{ glyph: '○', tone: 'warning' }} word={t('configuration.state.missing', 'Not set up')} />
      );
    case 'broken':
      return (
        <StateLabel sign={{ glyph: '✕', tone: 'error' }} word={t('configuration.state.broken', 'Cannot be read')} />
      );
    case 'ready':
      return setup.problems > 0 ? (
        <StateLabel
          sign={{ glyph: '!', tone: 'warning' }}
          word={t('configuration.state.problems', 'Ready, with problems')}
        />
      ) : (
        <StateLabel sign={{ glyph: '✓', tone: 'success' }} word={t('configuration.state.ready', 'Ready')} />
      );
  }
}

/** One data source: its name (leads to its settings), its state, and whether it is provisioned. */
export function DataSourceRow({ dataSource }: { dataSource: KnownDataSource }) {
  const { uid, name, readOnly } = dataSource;
  const status = useStatus(uid);
  return (
    <Stack alignItems="center" gap={2} wrap="wrap">
      <PageLink href={appUrl(dataSourceEditorPath(uid))}>{name}</PageLink>
      {status.isPending && <span>{t('configuration.state.asking', 'Asking…')}</span>}
      {status.error && <span role="alert">{failureSentence(status.error)}</span>}
      {status.data && <State setup={status.data.setup} />}
      {readOnly && <span>{t('configuration.provisioned', 'Provisioned')}</span>}
    </Stack>
  );
}
