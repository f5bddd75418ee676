import { appUrl } from '../../api/appUrl';
import type { Labels } from '../../domain/playbook/Labels';
import { appPagePath } from '../appPagePath';

/** What the page shows, by the word in its address. */
const VIEWS = ['coverage', 'entries', 'entry', 'alerts', 'alert', 'panel'] as const;
export type PlaybookView = (typeof VIEWS)[number];

/** Where one is on the page. It stands in the address, so that it can be linked and survives a reload. */
export interface Place {
  view: PlaybookView;
  /** An entry's id, for "entry"; the id that a panel has as an entry, for "panel"; '' for none. */
  id: string;
  /** The uid of an alert rule, for "alert"; '' where only labels are known. */
  rule: string;
  /** Those of the alert, for "alert", and those that fill in an entry, for "entry". */
  labels: Labels;
}

const LABEL = 'label';
/** Addresses are written by anybody. */
const MAX_LABELS = 64;

/** "name=value", parted at the first sign, which no label's name holds. */
function readLabels(texts: readonly string[]): Labels {
  const pairs = texts.slice(0, MAX_LABELS).map((text): [string, string] => {
    const at = text.indexOf('=');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

export function readPlace(params: URLSearchParams): Place {
  return {
    view: VIEWS.find((view) => view === params.get('view')) ?? 'coverage',
    id: params.get('id') ?? '',
    rule: params.get('rule') ?? '',
    labels: readLabels(params.getAll(LABEL)),
  };
}

/** The address of a place below Grafana's own, without its sub-path. */
export function placePath({ view = 'coverage', id = '', rule = '', labels = {} }: Partial<Place>): string {
  const params = new URLSearchParams([
    ...(view === 'coverage' ? [] : [['view', view]]),
    ...(id === '' ? [] : [['id', id]]),
    ...(rule === '' ? [] : [['rule', rule]]),
    ...Object.entries(labels).map(([name, value]) => [LABEL, `${name}=${value}`]),
  ]);
  const query = params.toString();
  return query === '' ? appPagePath('playbook') : `${appPagePath('playbook')}?${query}`;
}

/** The address of a place with Grafana's sub-path, for links. */
export const placeUrl = (place: Partial<Place>): string => appUrl(placePath(place));
