import { jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { permissions, renderPermission } from '../../jira/routes/permissions.ts';
import { renderPerson } from '../renderPerson.ts';
import { callerOf, errorAnswer, type Handler, type JiraCall, numberOf, refusal } from '../../jira/JiraCall.ts';

function myPermissions(call: JiraCall): ReturnType<Handler> {
  const wanted = (call.query.get('permissions') ?? '').split(',').filter((key) => key !== '');
  if (wanted.length === 0) {
    return errorAnswer(400, ["The 'permissions' query parameter is required."]);
  }
  const unknown = wanted.filter((key) => !Object.hasOwn(permissions, key));
  if (unknown.length > 0) {
    return errorAnswer(400, [`Unrecognized permission: ${unknown.join(', ')}`]);
  }
  const projectKey = call.query.get('projectKey');
  const browsable = call.site.browsable(call.caller);
  if (projectKey !== null && !browsable.some(({ key }) => key === projectKey)) {
    throw refusal(404, `No project could be found with key '${projectKey}'.`);
  }
  return jsonAnswer(200, { permissions: Object.fromEntries(wanted.map((key) => [key, renderPermission(key, call)])) });
}

function findUsers(call: JiraCall): ReturnType<Handler> {
  callerOf(call);
  const query = call.query.get('query')?.toLowerCase();
  const account = call.query.get('accountId');
  if (query === undefined && account === null) {
    return errorAnswer(400, ['Either query, accountId or property must be provided.']);
  }
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 50, 1000);
  const found = call.site.directory
    .all()
    .filter(({ accountId }) => account === null || accountId === account)
    .filter(({ displayName, email }) => `${displayName} ${email}`.toLowerCase().includes(query ?? ''));
  return jsonAnswer(
    200,
    found.slice(startAt, startAt + maxResults).map((person) => renderPerson(person, call))
  );
}

/** People and what the caller may do. */
export function addUserRoutes(router: Router<Handler>): void {
  router.add('GET mypermissions', myPermissions);
  router.add('GET user/search', findUsers);
  router.add('GET user/assignable/search', findUsers);
  router.add('GET user', (call) => {
    const person = call.site.directory.byAccount(call.query.get('accountId') ?? '');
    if (person === undefined) {
      throw refusal(404, 'Specified user does not exist or you do not have required permissions');
    }
    return jsonAnswer(200, renderPerson(person, call));
  });
}
