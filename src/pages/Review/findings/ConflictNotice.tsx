import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import type { Finding } from '../../../domain/review/findings/Finding';
import { FindingTrail } from './FindingTrail';

interface Props {
  /** The server's: who decided what, and when. */
  sentence: string;
  /** As it stands now. */
  finding: Finding;
  zone: string;
}

/** Somebody else has decided meanwhile: his decision, above the words of one's own, which are still there. */
export function ConflictNotice({ sentence, finding, zone }: Props) {
  return (
    <Alert severity="warning" title={t('review.conflict.name', 'Somebody else has decided meanwhile')}>
      <p>{sentence}</p>
      <FindingTrail finding={finding} zone={zone} />
      <p>
        {t(
          'review.conflict.yours',
          'Yours stands below and is not kept. Leave the other one by cancelling, or decide again on top of it.'
        )}
      </p>
    </Alert>
  );
}
