import { t } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import { ReviewRefused } from '../../../api/review/ReviewRefused';
import { ErrorSentence } from '../../../ui/ErrorSentence';

interface Props {
  error: unknown;
  /** Where the closed reviews are. */
  closedUrl: string;
}

/** Why a review was not closed; nothing where nothing went wrong. */
export function CloseFailure({ error, closedUrl }: Props) {
  if (error === null || error === undefined) {
    return null;
  }
  if (error instanceof ReviewRefused && error.isConflict) {
    return (
      <Alert severity="warning" title={t('review.close.conflict', 'It is closed already')}>
        <p>{error.message}</p>
        <LinkButton size="sm" variant="secondary" href={closedUrl}>
          {t('review.tab.closed', 'Closed reviews')}
        </LinkButton>
      </Alert>
    );
  }
  const cause = error instanceof ReviewRefused ? error.cause : error;
  return <ErrorSentence error={cause} title={t('review.close.failed', 'It was not closed')} />;
}
