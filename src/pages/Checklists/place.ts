import { appUrl } from '../../api/appUrl';
import { appPagePath } from '../appPagePath';

/** What the page shows, by the word in its address. */
const VIEWS = [
  'list',
  'edit',
  'new',
  'templates',
  'template',
  'year',
  'history',
  'calendars',
  'calendar',
  'exchange',
] as const;
export type View = (typeof VIEWS)[number];

/** Where one is on the page. It stands in the address, so that it can be linked and survives a reload. */
export interface Place {
  view: View;
  /** The id of the checklist, or of the calendar or template that is meant; empty where none is meant, or a new one. */
  id: string;
  /** The data source's uid; empty for whichever there is. */
  ds: string;
  /** For "new": the customer that is proposed. For "edit": the version to begin with, if it is not the latest. */
  from: string;
  /** Where the keyboard begins. */
  focus: '' | 'check';
  /** For the lists: what has just been done to `id`. */
  done: '' | 'saved' | 'ended';
}

export const NOWHERE: Place = { view: 'list', id: '', ds: '', from: '', focus: '', done: '' };

export function readPlace(params: URLSearchParams): Place {
  const text = (name: string) => params.get(name) ?? '';
  const done = text('done');
  return {
    view: VIEWS.find((view) => view === text('view')) ?? 'list',
    id: text('id'),
    ds: text('ds'),
    from: text('from'),
    focus: text('focus') === 'check' ? 'check' : '',
    done: done === 'saved' || done === 'ended' ? done : '',
  };
}

/** The address of a place below Grafana's own, without its sub-path. */
export function placePath(place: Partial<Place>): string {
  const params = new URLSearchParams(
    Object.entries(place).filter(([name, value]) => value !== '' && !(name === 'view' && value === 'list'))
  );
  const query = params.toString();
  return query === '' ? appPagePath('checklists') : `${appPagePath('checklists')}?${query}`;
}

/** The address of a place with Grafana's sub-path, for links. */
export const placeUrl = (place: Partial<Place>): string => appUrl(placePath(place));
