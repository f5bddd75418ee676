import { t, Trans } from '@grafana/i18n';
import { Alert, Box } from '@grafana/ui';
import type { Grant } from '../../domain/publishing/Grant';
import { CopyableText } from '../../ui/CopyableText';

const lineInQuery = (id: string) => `"grant": ${JSON.stringify(id)}`;

/** What to do with a grant that has just been made. */
export function MadeGrant({ grant: { id, customer } }: { grant: Grant }) {
  return (
    <Alert
      severity="success"
      title={t('publishing.made-title', 'The grant for {{name}} is made', {
        name: customer.name,
        interpolation: { escapeValue: false },
      })}
    >
      <p>
        <Trans i18nKey="publishing.made-next">
          Put its id into the field “Grant (public dashboards)” of each panel’s query, save the dashboard, and share it.
        </Trans>
      </p>
      <Box marginBottom={1}>
        <CopyableText text={id} label={t('publishing.copy-new-id', 'Copy the new grant’s id')} />
      </Box>
      <p>
        <Trans i18nKey="publishing.made-as-code">In a dashboard kept as code, this is the line in “query”:</Trans>
      </p>
      <div>
        <CopyableText text={lineInQuery(id)} label={t('publishing.copy-line', 'Copy the line for the panel’s query')} />
      </div>
    </Alert>
  );
}
