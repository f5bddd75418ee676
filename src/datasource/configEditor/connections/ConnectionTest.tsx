import { t, Trans } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { useTestConnection } from '../../../query/setUp/useTestConnection';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { InlineNotice } from '../../../ui/InlineNotice';
import { StepList } from '../../../ui/StepList';

interface Props {
  uid: string;
  connectionId: string;
  name: string;
  /** Whether what is on the screen differs from what is stored; only the stored one can be tested. */
  changed: boolean;
}

/** Tests one stored ticket system and shows each step. */
export function ConnectionTest({ uid, connectionId, name, changed }: Props) {
  const test = useTestConnection(uid, connectionId);
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <Button variant="secondary" type="button" disabled={test.isPending} onClick={() => test.mutate()}>
        {test.isPending ? (
          <Trans i18nKey="connection.testing">Testing…</Trans>
        ) : (
          <Trans i18nKey="connection.test">Test</Trans>
        )}
      </Button>
      {changed && (
        <InlineNotice>
          {t('connection.test-saved', 'Tests what was saved last, not the changes on the screen.')}
        </InlineNotice>
      )}
      <div aria-live="polite">
        {test.error && <ErrorSentence error={test.error} onRetry={() => test.mutate()} />}
        {test.data && (
          <StepList
            label={t('connection.test-steps', 'Test of {{name}}', { name, interpolation: { escapeValue: false } })}
            steps={test.data}
          />
        )}
      </div>
    </Stack>
  );
}
