import { customerOf } from '../../customerOf';
import type { NamedCustomer } from '../episodes/episodeOf';
import type { DrawnAnnotation } from '../items/ReviewItem';
import type { ReviewMaterial } from '../ReviewMaterial';

/** A time in which trouble was to be expected. */
interface PlannedSpan {
  customer: string;
  /** In lower case; '' for all of the customer's. */
  service: string;
  from: number;
  to: number;
}

/** Of the material, what tells of plans. */
type Parts = Pick<ReviewMaterial, 'annotations' | 'tickets' | 'customers'>;

/** What happened where and when. */
export interface Happening {
  customer: string;
  service: string;
  /** Milliseconds since 1970. */
  at: number;
}

const MAINTENANCE = /^(maintenance|planned|change|change[-_ ]window|downtime)$/i;
const CUSTOMER = /^customer:(.+)$/;
/** A longer one is a project, in which things still may not break. */
const MAX_SPAN_MS = 24 * 60 * 60 * 1000;

/** Whether somebody drew it to say that work was planned. */
export const isMaintenance = ({ tags }: DrawnAnnotation): boolean => tags.some((tag) => MAINTENANCE.test(tag.trim()));

/** The customer that a tag of a drawn annotation names; '' where none does. */
export function annotationCustomer({ tags }: DrawnAnnotation, customers?: readonly NamedCustomer[]): string {
  const named = tags.map((tag) => CUSTOMER.exec(tag.trim())?.[1] ?? '').find((customer) => customer !== '') ?? '';
  return customers === undefined ? named : customerOf(named, customers);
}

/**
 * The planned times that are known: drawn as a region with a tag such as `maintenance` and the customer's, or the window
 * of a change. One that names no customer is none: it would hide the trouble of all.
 */
function plannedSpans({ annotations, tickets, customers }: Parts): PlannedSpan[] {
  const drawn = annotations.filter(isMaintenance).map((one) => ({
    customer: annotationCustomer(one, customers),
    service: '',
    from: one.from,
    to: one.to ?? one.from,
  }));
  const changes = tickets
    .filter(({ type, isCancelled }) => type === 'change' && !isCancelled)
    .flatMap(({ customer, service, planned }) =>
      planned === undefined
        ? []
        : [{ customer, service: service.toLowerCase(), from: planned.from, to: planned.to ?? planned.from }]
    );
  return [...drawn, ...changes].filter(
    ({ customer, from, to }) => customer !== '' && to > from && to - from <= MAX_SPAN_MS
  );
}

/** Tells of a happening whether it fell into a planned time of its customer and service. */
export function plannedTimes(parts: Parts): (happening: Happening) => boolean {
  const spans = plannedSpans(parts);
  return ({ customer, service, at }) =>
    spans.some(
      (span) =>
        span.customer === customer &&
        (span.service === '' || span.service === service.toLowerCase()) &&
        span.from <= at &&
        at <= span.to
    );
}
