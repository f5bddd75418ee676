import { type Answer, htmlAnswer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { answerRest } from './answerRest.ts';
import { failInstead } from './failInstead.ts';
import { giveToken, revokeToken } from './giveToken.ts';
import type { Instance } from './instance/Instance.ts';
import { sysId } from './instance/sysId.ts';
import { recordPage } from './recordPage.ts';
import { spoilAnswer } from './spoilAnswer.ts';

function withInstanceHeaders(instance: Instance, answer: Answer): Answer {
  const transaction = sysId(`transaction:${instance.id}:${instance.count()}`);
  return {
    ...answer,
    headers: {
      'X-Is-Logged-In': 'true',
      'X-Transaction-ID': transaction.slice(0, 12),
      'Set-Cookie': `JSESSIONID=${transaction.toUpperCase()}; Path=/; HttpOnly`,
      'X-Content-Type-Options': 'nosniff',
      Pragma: 'no-store,no-cache',
      'Cache-Control': 'no-cache,no-store,must-revalidate,max-age=-1',
      Expires: '0',
      'Server-Timing': 'sem_wait;dur=0, sesh_wait;dur=0',
      Server: 'ServiceNow',
      ...answer.headers,
    },
  };
}

function answer(instance: Instance, call: Call): Answer {
  if (call.path === '/oauth_token.do') {
    return call.method === 'POST' ? giveToken(instance, call) : jsonAnswer(405, { error: 'invalid_request' });
  }
  if (call.path === '/oauth_revoke_token.do') {
    return revokeToken(instance, call);
  }
  if (call.path.startsWith('/api/')) {
    return spoilAnswer(answerRest(instance, call), call.method, instance);
  }
  return recordPage(instance, call) ?? htmlAnswer(404, '<html><head><title>Page not found</title></head></html>');
}

/** Answers a request to an instance: its REST interface, its token endpoint, the pages that links lead to. */
export function answerInstance(instance: Instance, call: Call): Answer {
  const isToken = call.path.startsWith('/oauth_');
  const failed = isToken || call.path === '/elsewhere' ? undefined : failInstead(instance, call);
  return withInstanceHeaders(instance, failed ?? answer(instance, call));
}
