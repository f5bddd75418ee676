import { z } from 'zod';
import { knownConnectionSchema, type KnownConnection } from '../../domain/status/KnownConnection';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

const answer = z.array(knownConnectionSchema).nullable();

/** The ticket systems that raw queries may name; for Editors and Admins. */
export async function listConnections(uid: string, signal?: AbortSignal): Promise<KnownConnection[]> {
  return (await request({ url: resourceUrl(uid, 'connections'), answer, signal })) ?? [];
}
