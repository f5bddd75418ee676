import { entryId } from './entryId';
import { entryOfPanel } from './entryOfPanel';
import { member, textOf, wordOf } from './hostileJson';
import { ENTRY_LIMITS, type PlaybookEntry } from './PlaybookEntry';
import { NOTHING_POINTED, pointingTo, type Pointed, type Pointing } from './Pointed';
import { placeIn, type ReadDashboard } from './readEntries';

/** A library panel as Grafana keeps it. */
export interface LibraryPanel {
  uid: string;
  name: string;
  /** The panel's JSON; from anybody. */
  model: unknown;
}

/** Where a library panel is shown first, and what is to be known of all its places together. */
interface Use {
  dashboard: ReadDashboard;
  panelId: number;
  isTagged: boolean;
  pointing: Pointing;
}

const stronger = (a: Pointing, b: Pointing): Pointing => (a === 'runbook' || b === '' ? a : b);

/** The library panels of the dashboards by uid. */
function usesOf(dashboards: readonly ReadDashboard[], pointed: ReadonlyMap<string, Pointed>): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const dashboard of dashboards) {
    const { isTagged, libraries } = dashboard.reading;
    for (const { uid, panelId } of libraries) {
      const pointing = pointingTo(pointed.get(dashboard.meta.uid) ?? NOTHING_POINTED, panelId);
      const known = uses.get(uid);
      uses.set(
        uid,
        known === undefined
          ? { dashboard, panelId, isTagged, pointing }
          : { ...known, isTagged: known.isTagged || isTagged, pointing: stronger(pointing, known.pointing) }
      );
    }
  }
  return uses;
}

/** The entries that library panels are, each once, at the first place where it is shown. */
export function libraryEntries(
  dashboards: readonly ReadDashboard[],
  libraries: ReadonlyMap<string, LibraryPanel>,
  pointed: ReadonlyMap<string, Pointed>
): PlaybookEntry[] {
  return [...usesOf(dashboards, pointed)].flatMap(([uid, { dashboard, panelId, isTagged, pointing }]) => {
    const library = libraries.get(uid);
    if (library === undefined) {
      return [];
    }
    const { model } = library;
    const panel = {
      id: panelId,
      type: wordOf(member(model, 'type')),
      title: wordOf(member(model, 'title'), ENTRY_LIMITS.title) || wordOf(library.name, ENTRY_LIMITS.title),
      description: textOf(member(model, 'description'), ENTRY_LIMITS.steps),
      options: member(model, 'options') ?? model,
      library: '',
    };
    const place = placeIn(dashboard.meta, panelId);
    const found = entryOfPanel(panel, { place, isTagged, pointing, dashboardText: '' });
    return found === undefined ? [] : [{ ...found, id: entryId.library(wordOf(uid)) }];
  });
}
