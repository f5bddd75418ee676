import { z } from 'zod';
import type { LibraryPanel } from '../../domain/playbook/libraryEntries';
import { PLAYBOOK_PANEL_ID } from '../../domain/playbook/PlaybookOptions';
import { libraryPanelSchema } from './readLibraryPanel';
import { request } from '../request';

const PANELS = '1';
const PAGE = 500;
const MAX_PAGES = 20;

/** Which library panels can be entries: those of these types, and those whose description says so. */
const WISHES: ReadonlyArray<Record<string, string>> = [
  { typeFilter: `text,${PLAYBOOK_PANEL_ID}` },
  { searchString: 'playbook' },
];

const answer = z.object({ result: z.object({ elements: z.array(libraryPanelSchema) }) });

/** The library panels that the caller may see and that can be playbook entries, by uid. */
export async function listLibraryPanels(signal?: AbortSignal): Promise<Map<string, LibraryPanel>> {
  const found = new Map<string, LibraryPanel>();
  for (const wish of WISHES) {
    for (let page = 1; page <= MAX_PAGES; page++) {
      const params = { kind: PANELS, perPage: String(PAGE), page: String(page), ...wish };
      const { result } = await request({ url: '/api/library-elements', params, answer, signal });
      result.elements.forEach((panel) => found.set(panel.uid, panel));
      if (result.elements.length < PAGE) {
        break;
      }
    }
  }
  return found;
}
