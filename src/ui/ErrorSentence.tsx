import { t, Trans } from '@grafana/i18n';
import { Alert, Button } from '@grafana/ui';
import { failureSentence } from './words/failureSentence';

interface Props {
  error: unknown;
  /** What did not come about; that it could not be loaded, where nothing else is said. */
  title?: string;
  onRetry?: () => void;
}

/** The one place where a failed call is shown: a sentence, and a way to try again. */
export function ErrorSentence({ error, title, onRetry }: Props) {
  return (
    <Alert severity="error" title={title ?? t('error.title', 'This could not be loaded')}>
      <p>{failureSentence(error)}</p>
      {onRetry && (
        <Button variant="secondary" size="sm" onClick={onRetry}>
          <Trans i18nKey="error.retry">Try again</Trans>
        </Button>
      )}
    </Alert>
  );
}
