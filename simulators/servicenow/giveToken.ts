import { type Answer, emptyAnswer, jsonAnswer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { readCredentials } from '../http/readCredentials.ts';
import { accountWith } from './identify.ts';
import type { Instance } from './instance/Instance.ts';
import { accessLife } from './instance/TokenDesk.ts';

/** The OAuth client that every instance knows, and the user that it acts as by itself. */
const client = { id: 'rounds', secret: 'secret', user: 'rounds' };

function refused(error: string, description: string): Answer {
  return jsonAnswer(401, { error_description: description, error });
}

/** The name of the account that a grant is for; undefined when it is refused. */
function accountOf(instance: Instance, form: URLSearchParams): string | undefined {
  switch (form.get('grant_type')) {
    case 'password':
      return accountWith(instance, form.get('username') ?? '', form.get('password') ?? '')?.userName;
    case 'refresh_token':
      return instance.tokens.ownerOf(form.get('refresh_token') ?? '', 'refresh', instance.clock.now());
    default:
      return client.user;
  }
}

/** Whether the client's id and secret are right, in the form or as basic authentication. */
function isClient(form: URLSearchParams, authorization: string | undefined): boolean {
  const basic = readCredentials(authorization);
  const [user, password] = basic.kind === 'basic' ? [basic.user, basic.secret] : ['', ''];
  return (form.get('client_id') ?? user) === client.id && (form.get('client_secret') ?? password) === client.secret;
}

/** `POST /oauth_token.do`, form-encoded: grants of password, client_credentials and refresh_token. */
export function giveToken(instance: Instance, call: Call): Answer {
  const form = new URLSearchParams(call.body.toString('utf8'));
  if (!isClient(form, call.headers.authorization)) {
    return refused('invalid_client', 'invalid_client');
  }
  const grant = form.get('grant_type') ?? '';
  if (!['password', 'client_credentials', 'refresh_token'].includes(grant)) {
    return refused('unsupported_grant_type', 'unsupported_grant_type');
  }
  const owner = accountOf(instance, form);
  if (owner === undefined) {
    return refused(grant === 'password' ? 'server_error' : 'invalid_grant', 'access_denied');
  }
  const now = instance.clock.now();
  const kept = grant === 'refresh_token' ? form.get('refresh_token') : null;
  const refresh = kept ?? instance.tokens.give(owner, 'refresh', now);
  return jsonAnswer(200, {
    access_token: instance.tokens.give(owner, 'access', now),
    ...(grant === 'client_credentials' ? {} : { refresh_token: refresh }),
    scope: 'useraccount',
    token_type: 'Bearer',
    expires_in: accessLife,
  });
}

/** `/oauth_revoke_token.do?token=…` */
export function revokeToken(instance: Instance, call: Call): Answer {
  const token = call.query.get('token') ?? new URLSearchParams(call.body.toString('utf8')).get('token') ?? '';
  instance.tokens.revoke(token);
  return emptyAnswer(200);
}
