import { z } from 'zod';
import type { LibraryPanel } from '../../domain/playbook/libraryEntries';
import { request } from '../request';

export const libraryPanelSchema = z.object({ uid: z.string(), name: z.string().catch(''), model: z.unknown() });

const answer = z.object({ result: libraryPanelSchema });

/** A library panel; not-found also where the caller may not see its folder. */
export async function readLibraryPanel(uid: string, signal?: AbortSignal): Promise<LibraryPanel> {
  const url = `/api/library-elements/${encodeURIComponent(uid)}`;
  return (await request({ url, answer, signal })).result;
}
