import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';

interface Props {
  /** Whom to ask for what. */
  sentence: string;
}

/** Shown in place of what the caller may not see. */
export function NotAllowed({ sentence }: Props) {
  return (
    <Alert severity="info" title={t('not-allowed.title', 'Not for you to see')}>
      {sentence}
    </Alert>
  );
}
