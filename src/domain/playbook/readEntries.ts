import { entryId } from './entryId';
import { entryOfPanel, saidBy } from './entryOfPanel';
import { listOf, member, textOf, wordOf } from './hostileJson';
import { ENTRY_LIMITS, type EntryPlace, type PlaybookEntry } from './PlaybookEntry';
import { NOTHING_POINTED, pointingTo, type Pointed } from './Pointed';
import { readPanels } from './readPanels';
import { readPlaybookLines } from './readPlaybookLines';

/** A dashboard as a search lists it. */
export interface DashboardMeta {
  uid: string;
  title: string;
  /** A path of this Grafana without its sub-path. */
  url: string;
  folderUid: string;
  folder: string;
}

/** A library panel in a dashboard; its content is kept elsewhere. */
export interface LibraryUse {
  panelId: number;
  uid: string;
}

/** What was found in one dashboard. */
export interface DashboardReading {
  entries: PlaybookEntry[];
  libraries: LibraryUse[];
  /** Whether it carries the tag `playbook`. */
  isTagged: boolean;
}

/** A dashboard as it is listed now, with what was read in it. */
export interface ReadDashboard {
  meta: DashboardMeta;
  reading: DashboardReading;
}

/** Whoever writes more into one dashboard does not write for people. */
const MAX_ENTRIES = 500;
const TAG = 'playbook';

/** Where something stands; `panelId` null for the dashboard itself. */
export function placeIn(meta: DashboardMeta, panelId: number | null): EntryPlace {
  const url = textOf(meta.url, ENTRY_LIMITS.url - 40);
  return {
    dashboardUid: wordOf(meta.uid),
    dashboardTitle: wordOf(meta.title, ENTRY_LIMITS.title),
    folderUid: wordOf(meta.folderUid),
    folder: wordOf(meta.folder, ENTRY_LIMITS.title),
    panelId,
    url: panelId === null ? url : `${url}?viewPanel=panel-${panelId}`,
  };
}

/** The entry that the dashboard itself is; undefined where it is none. */
function ofDashboard(spec: unknown, meta: DashboardMeta, isTagged: boolean, pointed: Pointed) {
  const description = textOf(member(spec, 'description'), ENTRY_LIMITS.steps);
  const lines = readPlaybookLines(description);
  const steps = lines?.rest ?? description.trim();
  const isOne = isTagged || lines !== undefined;
  if (!isOne && pointed.dashboard !== 'runbook' && (pointed.dashboard === '' || steps === '')) {
    return { steps, entry: undefined };
  }
  const place = placeIn(meta, null);
  const entry: PlaybookEntry = {
    id: entryId.dashboard(place.dashboardUid),
    source: isOne ? 'dashboard' : 'pointed',
    title: place.dashboardTitle,
    ...saidBy(lines),
    steps,
    links: [{ title: place.dashboardTitle, url: place.url }],
    place,
  };
  return { steps, entry };
}

/**
 * The playbook entries of a dashboard's JSON, of the classic or the v2 form, and the library panels that it shows.
 * Nothing in it is trusted: whatever it is, this does not throw, and what it gives is bounded in number and size.
 */
export function readEntries(spec: unknown, meta: DashboardMeta, pointed: Pointed = NOTHING_POINTED): DashboardReading {
  const isTagged = listOf(member(spec, 'tags')).some((tag) => wordOf(tag).toLowerCase() === TAG);
  const { steps: dashboardText, entry } = ofDashboard(spec, meta, isTagged, pointed);
  const entries: PlaybookEntry[] = entry === undefined ? [] : [entry];
  const libraries: LibraryUse[] = [];
  for (const panel of readPanels(spec)) {
    if (panel.library !== '') {
      libraries.push({ panelId: panel.id, uid: panel.library });
      continue;
    }
    const place = placeIn(meta, panel.id);
    const found = entryOfPanel(panel, { place, isTagged, pointing: pointingTo(pointed, panel.id), dashboardText });
    if (found !== undefined && entries.length < MAX_ENTRIES) {
      entries.push(found);
    }
  }
  return { entries, libraries: libraries.slice(0, MAX_ENTRIES), isTagged };
}
