import { t } from '@grafana/i18n';
import { useCustomers } from '../../query/useCustomers';
import { useNow } from '../../query/review/useNow';
import { Answer } from '../../ui/Answer';
import { askedReview } from './place/askedReview';
import { ReviewShell } from './ReviewShell';
import { usePlace } from './place/usePlace';

const MINUTE_MS = 60_000;

/** What the address asks for, once it is known which customers there are. */
export function ReviewPage({ uid }: { uid: string }) {
  const asked = useCustomers(uid);
  const { place } = usePlace();
  const now = useNow(MINUTE_MS);
  return (
    <Answer
      asked={asked}
      lines={8}
      notAllowed={t('review.source-not-allowed', 'You may not ask this data source. Ask an administrator.')}
    >
      {(customers) => {
        const { zone, today, period, span } = askedReview(place, customers, now);
        return (
          <ReviewShell
            // Nothing of one customer is left on the screen when another one is chosen.
            key={`${place.customer} ${period.from} ${period.to}`}
            {...{ uid, customers, zone, today, period, span }}
          />
        );
      }}
    </Answer>
  );
}
