import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { Refusal } from '../http/Refusal.ts';
import { Router } from '../http/Router.ts';
import { failure, notAuthenticated } from './answers/failure.ts';
import { identify } from './identify.ts';
import type { Instance } from './instance/Instance.ts';
import { limitRate } from './limitRate.ts';
import { getRecord, listRecords } from './routes/readRoutes.ts';
import { statsRoute } from './routes/statsRoute.ts';
import { createRoute, deleteRoute, updateRoute } from './routes/writeRoutes.ts';
import type { Session } from './Session.ts';
import type { Handler } from './TableCall.ts';

const router = new Router<Handler>();
router.add('GET table/{table}', listRecords);
router.add('POST table/{table}', createRoute);
router.add('GET table/{table}/{sysId}', getRecord);
router.add('PUT table/{table}/{sysId}', updateRoute);
router.add('PATCH table/{table}/{sysId}', updateRoute);
router.add('DELETE table/{table}/{sysId}', deleteRoute);
router.add('GET stats/{table}', statsRoute);

const prefix = /^\/api\/now\/(?:(v1|v2)\/)?(.*)$/;

/** Clients that want something else than JSON are refused: this instance writes nothing else. */
function takesJson(accept: string | undefined): boolean {
  return accept === undefined || accept === '' || /\*\/\*|application\/(\*|json)/.test(accept);
}

function dispatch(call: Call, session: Session, version: string, path: string): Answer {
  const found = router.find(call.method, path);
  if (found.kind === 'nothing') {
    return failure(400, `Requested URI does not represent any resource: /now/${path}`);
  }
  if (found.kind === 'other-methods') {
    return failure(405, 'Method not supported', `Use ${found.methods.join(', ')}`);
  }
  if (!takesJson(call.headers.accept)) {
    return failure(400, 'Invalid Accept header', `Not supported: ${call.headers.accept ?? ''}`);
  }
  try {
    return found.handler({
      session,
      version,
      self: `${session.instance.url}${call.path}`,
      parameters: found.parameters,
      query: call.query,
      contentType: call.headers['content-type'] ?? '',
      body: call.body.toString('utf8'),
    });
  } catch (error) {
    if (error instanceof Refusal) {
      return error.answer;
    }
    throw error;
  }
}

/** Answers a request of the REST interface, `/api/now/…`. */
export function answerRest(instance: Instance, call: Call): Answer {
  const [, version = '', path = ''] = prefix.exec(call.path) ?? [];
  const account = identify(instance, call);
  if (account === undefined) {
    return notAuthenticated();
  }
  const session = { instance, account, zone: instance.zoneOf(account), now: instance.clock.now() };
  const { headers, refused } = limitRate(session);
  if (refused !== undefined) {
    return refused;
  }
  const answer = dispatch(call, session, version, path);
  return { ...answer, headers: { ...headers, ...answer.headers } };
}
