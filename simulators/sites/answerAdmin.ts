import { type Answer, emptyAnswer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { isRecord, type JsonRecord } from '../http/record.ts';
import { type PathParameters, Router } from '../http/Router.ts';
import { BadSetting, type SimulatedSite } from './SimulatedSite.ts';
import type { Hosted, SiteRegistry } from './SiteRegistry.ts';

type Handler = (registry: SiteRegistry, parameters: PathParameters, call: Call) => Answer;

function failure(status: number, sentence: string): Answer {
  return jsonAnswer(status, { error: sentence });
}

function readBody(call: Call): JsonRecord {
  const text = call.body.toString('utf8');
  if (text === '') {
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadSetting('The body is not JSON.');
  }
  if (!isRecord(value)) {
    throw new BadSetting('The body must be a JSON object.');
  }
  return value;
}

function summary(site: SimulatedSite): JsonRecord {
  return { id: site.id, url: site.url, ...site.describe() };
}

function withSite(answer: (hosted: Hosted, call: Call) => Answer): Handler {
  return (registry, parameters, call) => {
    const id = parameters.id ?? '';
    const hosted = registry.find(id);
    return hosted === undefined ? failure(404, `There is no site "${id}".`) : answer(hosted, call);
  };
}

const router = new Router<Handler>();

router.add('GET sites', (registry) => jsonAnswer(200, { sites: registry.all().map(({ site }) => summary(site)) }));
router.add('POST sites', (registry, _, call) => {
  const { id, ...settings } = readBody(call);
  if (typeof id !== 'string') {
    throw new BadSetting('"id" must be a text.');
  }
  if (registry.find(id) !== undefined) {
    return failure(409, `There is a site "${id}" already.`);
  }
  return jsonAnswer(201, summary(registry.create(id, settings)));
});
router.add(
  'GET sites/{id}',
  withSite(({ site }) => jsonAnswer(200, summary(site)))
);
router.add(
  'PATCH sites/{id}',
  withSite(({ site }, call) => {
    site.change(readBody(call));
    return jsonAnswer(200, summary(site));
  })
);
router.add('DELETE sites/{id}', (registry, parameters) => {
  const id = parameters.id ?? '';
  return registry.remove(id) ? emptyAnswer(204) : failure(404, `There is no site "${id}".`);
});
router.add(
  'GET sites/{id}/requests',
  withSite(({ requests }) => jsonAnswer(200, { requests, count: requests.length }))
);
router.add(
  'DELETE sites/{id}/requests',
  withSite(({ requests }) => {
    requests.length = 0;
    return emptyAnswer(204);
  })
);
router.add(
  'GET sites/{id}/tickets',
  withSite(({ site }) => jsonAnswer(200, site.tickets()))
);

/**
 * Answers `/_sim/…`: making, changing and removing sites, their request logs, their ground truth.
 * @param path below `/_sim/`, without a slash at its beginning
 */
export function answerAdmin(registry: SiteRegistry, path: string, call: Call): Answer {
  const found = router.find(call.method, path);
  if (found.kind === 'other-methods') {
    return failure(405, `Use ${found.methods.join(' or ')} here.`);
  }
  if (found.kind === 'nothing') {
    return failure(404, `There is nothing at /_sim/${path}.`);
  }
  try {
    return found.handler(registry, found.parameters, call);
  } catch (error) {
    if (error instanceof BadSetting) {
      return failure(400, error.message);
    }
    throw error;
  }
}
