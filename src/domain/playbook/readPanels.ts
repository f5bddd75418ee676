import { isObject, listOf, member, textOf, wordOf } from './hostileJson';
import { ENTRY_LIMITS } from './PlaybookEntry';

/** A panel of a dashboard of either form, with what an entry needs of it. */
export interface FoundPanel {
  id: number;
  /** The plugin's id; '' for a library panel whose content is elsewhere. */
  type: string;
  title: string;
  description: string;
  options: unknown;
  /** The uid of the library panel that it shows; '' for a panel of its own. */
  library: string;
}

/** What is beyond these is not looked at: no dashboard of a person has it. */
const MAX_PANELS = 2_000;
const MAX_DEPTH = 10;
const MAX_LAYOUT_PARTS = 200_000;

const idOf = (value: unknown): number | undefined => {
  const id = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : undefined;
};

/** The parts that a panel has in both forms, under the names of the classic one. */
function found(panel: unknown, id: unknown, type: unknown, options: unknown, library: string): FoundPanel | undefined {
  const number = idOf(id);
  return number === undefined
    ? undefined
    : {
        id: number,
        type: wordOf(type),
        title: wordOf(member(panel, 'title'), ENTRY_LIMITS.title),
        description: textOf(member(panel, 'description'), ENTRY_LIMITS.steps),
        options,
        library,
      };
}

function classicPanel(panel: unknown): FoundPanel | undefined {
  const reference = member(panel, 'libraryPanel');
  const library = wordOf(member(reference, 'uid'));
  // Old dashboards hold a copy of the library panel's content, which is not the newest: the reference counts.
  const type = library === '' ? member(panel, 'type') : '';
  // A text panel of before Grafana 7 has no options: it holds its content itself.
  const read = found(panel, member(panel, 'id'), type, member(panel, 'options') ?? panel, library);
  return read === undefined || read.type === 'row' ? undefined : read;
}

/** Panels, and those of collapsed rows, in the order of reading, as far as there is room. */
function classicPanels(list: readonly unknown[], depth: number, room: number): FoundPanel[] {
  const panels: FoundPanel[] = [];
  for (const panel of depth > MAX_DEPTH ? [] : list) {
    if (panels.length >= room) {
      break;
    }
    const read = classicPanel(panel);
    if (read !== undefined) {
      panels.push(read);
    }
    panels.push(...classicPanels(listOf(member(panel, 'panels')), depth + 1, room - panels.length));
  }
  return panels;
}

/** An element of a v2 dashboard; in v2alpha1 the plugin's id is the kind, in later versions the group. */
function element(value: unknown): FoundPanel | undefined {
  const spec = member(value, 'spec');
  if (member(value, 'kind') === 'LibraryPanel') {
    const library = wordOf(member(member(spec, 'libraryPanel'), 'uid'));
    return library === '' ? undefined : found(spec, member(spec, 'id'), '', undefined, library);
  }
  const viz = member(spec, 'vizConfig');
  const type = member(viz, 'group') ?? member(viz, 'kind');
  return found(spec, member(spec, 'id'), type, member(member(viz, 'spec'), 'options'), '');
}

/** The names of the elements that a layout shows, whatever rows, tabs and grids it is made of. */
function shownIn(layout: unknown): Set<string> {
  const names = new Set<string>();
  const waiting: Array<[value: unknown, depth: number]> = [[layout, 0]];
  for (let visited = 0; visited < MAX_LAYOUT_PARTS; visited++) {
    const next = waiting.pop();
    if (next === undefined) {
      break;
    }
    const [value, depth] = next;
    if (depth > MAX_DEPTH * 4) {
      continue;
    }
    if (member(value, 'kind') === 'ElementReference') {
      names.add(wordOf(member(value, 'name') ?? member(member(value, 'spec'), 'name')));
    }
    const inside = Array.isArray(value) ? listOf(value) : isObject(value) ? Object.values(value) : [];
    waiting.push(...inside.slice(0, MAX_PANELS).map((part): [unknown, number] => [part, depth + 1]));
  }
  return names;
}

function elements(spec: unknown): FoundPanel[] {
  const all = member(spec, 'elements');
  const shown = shownIn(member(spec, 'layout'));
  return (isObject(all) ? Object.entries(all) : [])
    .slice(0, MAX_PANELS)
    .filter(([name]) => shown.size === 0 || shown.has(name))
    .flatMap(([, value]) => element(value) ?? []);
}

/**
 * The panels of a dashboard: of the classic form (`panels`, and `rows` of very old ones), or of the v2 form (`elements`),
 * which Grafana also gives as it is where it was saved through the classic API. Never throws.
 */
export function readPanels(spec: unknown): FoundPanel[] {
  const classic = [...listOf(member(spec, 'panels')), ...listOf(member(spec, 'rows'))];
  const panels = [...classicPanels(classic, 0, MAX_PANELS), ...elements(spec)];
  const known = new Set<number>();
  return panels.filter(({ id }) => !known.has(id) && known.add(id)).slice(0, MAX_PANELS);
}
