import { appUrl } from '../../../api/appUrl';
import { appPagePath } from '../../appPagePath';
import { isDay } from '../period/days';

/** The parts of the page, by the word in the address; `close` is the last look before a review is frozen. */
export const REVIEW_VIEWS = ['input', 'output', 'review', 'closed', 'close'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

/** Where one is on the page. It stands in the address, so that it can be linked and survives a reload. */
export interface Place {
  view: ReviewView;
  /** A perimeter's id; '' for all. */
  customer: string;
  /** Days of the customer, both included, YYYY-MM-DD; '' for the one that is proposed. */
  from: string;
  to: string;
  /** The item that is on the screen alone; '' for none. */
  item: string;
  /** What of a list is shown: a kind of item, a state, a figure; '' for all of it. */
  show: string;
  /** A finding, or a closed review; '' for none. */
  id: string;
  /** The data source's uid; '' for whichever there is. */
  ds: string;
}

const NAMES = ['customer', 'from', 'to', 'item', 'show', 'id', 'ds'] as const;
/** Addresses are written by anybody. */
const MAX_TEXT = 2_000;

export function readPlace(params: URLSearchParams): Place {
  const text = (name: string) => (params.get(name) ?? '').slice(0, MAX_TEXT);
  const day = (name: string) => (isDay(text(name)) ? text(name) : '');
  const [from, to] = [day('from'), day('to')];
  const isPeriod = from !== '' && to !== '' && from <= to;
  return {
    view: REVIEW_VIEWS.find((view) => view === text('view')) ?? 'input',
    ...{ from: isPeriod ? from : '', to: isPeriod ? to : '' },
    ...{ customer: text('customer'), item: text('item'), show: text('show'), id: text('id'), ds: text('ds') },
  };
}

/** The address of a place below Grafana's own, without its sub-path. */
export function placePath(place: Partial<Place>): string {
  const params = new URLSearchParams([
    ...(place.view === undefined || place.view === 'input' ? [] : [['view', place.view]]),
    ...NAMES.flatMap((name) => {
      const value = place[name] ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  ]);
  const query = params.toString();
  return query === '' ? appPagePath('review') : `${appPagePath('review')}?${query}`;
}

/** The address of a place with Grafana's sub-path, for links. */
export const placeUrl = (place: Partial<Place>): string => appUrl(placePath(place));
