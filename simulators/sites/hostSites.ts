import { setTimeout as wait } from 'node:timers/promises';

import { type Answer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { answerAdmin } from './answerAdmin.ts';
import type { Hosted, SiteRegistry } from './SiteRegistry.ts';

/** Id of the site that answers at `/`. */
export const defaultSite = 'default';

function locate(registry: SiteRegistry, path: string): { hosted: Hosted | undefined; rest: string } {
  const isolated = /^\/sites\/([^/]+)(\/.*)?$/.exec(path);
  if (isolated === null) {
    return { hosted: registry.find(defaultSite), rest: path };
  }
  return { hosted: registry.find(isolated[1] ?? ''), rest: isolated[2] ?? '/' };
}

/**
 * Leads requests to the sites of a registry: `/sites/<id>/…` to that site, `/_sim/…` to the admin route,
 * the rest to the default site; and notes what each site was asked.
 */
export function hostSites(registry: SiteRegistry): (call: Call) => Promise<Answer> {
  return async (call) => {
    if (call.path.startsWith('/_sim/')) {
      return answerAdmin(registry, call.path.slice('/_sim/'.length), call);
    }
    const { hosted, rest } = locate(registry, call.path);
    if (hosted === undefined) {
      return jsonAnswer(404, { error: 'There is no such site on this simulator.' });
    }
    if (hosted.site.latencyMs > 0) {
      await wait(hosted.site.latencyMs);
    }
    const answer = await hosted.site.handle({ ...call, path: rest });
    registry.note(hosted, { method: call.method, path: rest, status: answer.status });
    return answer;
  };
}
