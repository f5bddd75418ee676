import { config } from '@grafana/runtime';
import { z } from 'zod';
import { Failure } from '../../domain/Failure';
import { request } from '../request';

/** Names and versions without the dashboards themselves; Grafana ends a page earlier where it becomes too large. */
const ACCEPT = 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io';
const PAGE = 1_000;
const MAX_PAGES = 200;

/** Newer Grafanas may serve only some of these. */
const API_VERSIONS = ['v1beta1', 'v1', 'v0alpha1'] as const;

const answer = z.object({
  metadata: z.object({ continue: z.string().optional() }).catch({}),
  // Null for whoever may open no dashboard.
  items: z
    .array(z.object({ metadata: z.object({ name: z.string(), resourceVersion: z.string() }) }))
    .nullish()
    .transform((list) => list ?? []),
});

async function listWith(apiVersion: string, signal?: AbortSignal): Promise<Map<string, string>> {
  const url = `/apis/dashboard.grafana.app/${apiVersion}/namespaces/${encodeURIComponent(config.namespace)}/dashboards`;
  const versions = new Map<string, string>();
  let next = '';
  for (let page = 0; page < MAX_PAGES; page++) {
    const params: Record<string, string> = { limit: String(PAGE), continue: next };
    const { metadata, items } = await request({ url, params, accept: ACCEPT, answer, signal });
    items.forEach(({ metadata: { name, resourceVersion } }) => versions.set(name, resourceVersion));
    next = metadata.continue ?? '';
    if (next === '') {
      break;
    }
  }
  return versions;
}

/**
 * The versions of the dashboards that the caller may see, by uid: a text that changes whenever anything of the
 * dashboard is saved. Undefined where this Grafana does not tell them.
 */
export async function listDashboardVersions(signal?: AbortSignal): Promise<Map<string, string> | undefined> {
  for (const apiVersion of API_VERSIONS) {
    try {
      return await listWith(apiVersion, signal);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.kind === 'unreachable') {
        throw thrown;
      }
    }
  }
  return undefined;
}
