import type { ReviewSpan } from '../../../api/review/ReviewSpan';
import type { Customer } from '../../../domain/status/Customer';
import { dayOf, plusDays, startOf } from '../period/days';
import { defaultPeriod, type Period } from '../period/periods';
import { reviewZone } from '../period/reviewZone';
import type { Place } from './place';

/** What an address asks for, at a moment. */
export interface AskedReview {
  /** The customer's, IANA. */
  zone: string;
  /** YYYY-MM-DD there. */
  today: string;
  period: Period;
  span: ReviewSpan;
}

/** Whose and which days are to be looked back at; `now` in milliseconds since 1970. */
export function askedReview({ customer, from, to }: Place, customers: readonly Customer[], now: number): AskedReview {
  const zone = reviewZone(customers, customer);
  const today = dayOf(now, zone);
  const period = from === '' ? defaultPeriod(today) : { from, to };
  const span = { customer, from: startOf(period.from, zone), to: startOf(plusDays(period.to, 1), zone) };
  return { zone, today, period, span };
}
