import { z } from 'zod';
import { APP_ID } from '../../domain/appId';
import { request } from '../request';

/** Switches the app (and with it its data source) on or off; `jsonData` is sent along, because it would be emptied. */
export async function enableApp(enabled: boolean, jsonData: unknown): Promise<void> {
  const url = `/api/plugins/${APP_ID}/settings`;
  const body = { enabled, pinned: enabled, jsonData: jsonData ?? {} };
  await request({ url, method: 'POST', body, answer: z.unknown() });
}
