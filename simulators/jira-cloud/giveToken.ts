import { type Answer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { readCredentials } from '../http/readCredentials.ts';
import { recordAt } from '../http/record.ts';
import type { JiraSite } from '../jira/site/JiraSite.ts';

function readForm(call: Call): Map<string, string> {
  const text = call.body.toString('utf8');
  if ((call.headers['content-type'] ?? '').includes('json')) {
    try {
      const body = recordAt({ body: JSON.parse(text) }, 'body');
      return new Map(Object.entries(body).map(([name, value]) => [name, String(value)]));
    } catch {
      return new Map();
    }
  }
  return new Map(new URLSearchParams(text));
}

/** `POST /oauth/token` with client credentials, in the body (form or JSON) or as basic authentication. */
export function giveToken(site: JiraSite, call: Call): Answer {
  const form = readForm(call);
  const basic = readCredentials(call.headers.authorization);
  const client = form.get('client_id') ?? (basic.kind === 'basic' ? basic.user : undefined);
  const secret = form.get('client_secret') ?? (basic.kind === 'basic' ? basic.secret : undefined);
  if (form.get('grant_type') !== 'client_credentials') {
    return jsonAnswer(400, { error: 'unsupported_grant_type', error_description: 'Use client_credentials.' });
  }
  if (client !== 'rounds' || secret !== 'secret') {
    return jsonAnswer(401, { error: 'access_denied', error_description: 'Unauthorized' });
  }
  const access = `rounds-access-${site.id}-${site.count()}`;
  site.bearers.add(access);
  return jsonAnswer(200, {
    access_token: access,
    expires_in: 3600,
    token_type: 'Bearer',
    scope: 'read:jira-work read:jira-user write:jira-work read:servicedesk-request',
  });
}
