import { t } from '@grafana/i18n';
import { useCustomers } from '../../query/useCustomers';
import { useNow } from '../../query/review/useNow';
import { Answer } from '../../ui/Answer';
import { dayOf, plusDays, startOf } from './period/days';
import { defaultPeriod } from './period/periods';
import { reviewZone } from './period/reviewZone';
import { ReviewShell } from './ReviewShell';
import { usePlace } from './usePlace';

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
        const { customer } = place;
        const zone = reviewZone(customers, customer);
        const today = dayOf(now, zone);
        const period = place.from === '' ? defaultPeriod(today) : { from: place.from, to: place.to };
        const span = { customer, from: startOf(period.from, zone), to: startOf(plusDays(period.to, 1), zone) };
        return (
          <ReviewShell
            // Nothing of one customer is left on the screen when another one is chosen.
            key={`${customer} ${period.from} ${period.to}`}
            {...{ uid, customers, zone, today, period, span }}
          />
        );
      }}
    </Answer>
  );
}
