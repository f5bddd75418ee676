import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import type { Router } from '../../http/Router.ts';
import { callerOf, type Handler, type JiraCall, numberOf, refusal } from '../../jira/JiraCall.ts';
import { permissions, renderPermission } from '../../jira/routes/permissions.ts';
import { findVisible } from '../../jira/routes/visibleTicket.ts';
import { accountName } from '../../jira/site/accountName.ts';
import type { Person } from '../../jira/site/people.ts';
import { renderPerson } from '../renderPerson.ts';

function myPermissions(call: JiraCall): Answer {
  const project = call.query.get('projectKey');
  const issue = call.query.get('issueKey');
  if (project !== null && !call.site.browsable(call.caller).some(({ key }) => key === project)) {
    throw refusal(404, `No project could be found with key '${project}'.`);
  }
  if (issue !== null && findVisible(call, issue) === undefined) {
    throw refusal(404, 'Issue Does Not Exist');
  }
  const entries = Object.keys(permissions).map((key) => [key, renderPermission(key, call)]);
  return jsonAnswer(200, { permissions: Object.fromEntries(entries) });
}

/** People whose name, full name or address begins with a text; a dot finds everybody, as on the real system. */
function findUsers(call: JiraCall, keep: (person: Person) => boolean): Answer {
  callerOf(call);
  const wanted = call.query.get('username')?.toLowerCase();
  if (wanted === undefined || wanted === '') {
    throw refusal(400, 'The username query parameter was not provided');
  }
  const startAt = numberOf(call, 'startAt', 0, Infinity);
  const maxResults = numberOf(call, 'maxResults', 50, 1000);
  const begins = (text: string): boolean =>
    text
      .toLowerCase()
      .split(/[\s.@]+/)
      .some((word) => word.startsWith(wanted));
  const found = call.site.directory
    .all()
    .filter((person) => keep(person))
    .filter(
      (person) =>
        wanted === '.' ||
        [accountName(person), person.displayName, person.email].some(
          (text) => text.toLowerCase().startsWith(wanted) || begins(text)
        )
    );
  return jsonAnswer(
    200,
    found.slice(startAt, startAt + maxResults).map((person) => renderPerson(person, call))
  );
}

function searchUsers(call: JiraCall): Answer {
  const inactive = call.query.get('includeInactive') === 'true';
  return findUsers(call, ({ active }) => active || inactive);
}

function searchAssignable(call: JiraCall): Answer {
  const issue = call.query.get('issueKey');
  const project = call.query.get('project') ?? issue?.replace(/-\d+$/, '');
  if (project === undefined || !call.site.browsable(call.caller).some(({ key }) => key === project)) {
    throw refusal(404, `No project could be found with key '${project ?? ''}'.`);
  }
  if (call.query.get('username') === null) {
    call.query.set('username', '.');
  }
  return findUsers(call, ({ active, kind }) => active && kind === 'atlassian');
}

function getUser(call: JiraCall): Answer {
  callerOf(call);
  const wanted = call.query.get('username') ?? call.query.get('key') ?? '';
  const person = call.site.directory.byName(wanted);
  if (person === undefined) {
    throw refusal(404, `The user named '${wanted}' does not exist`);
  }
  return jsonAnswer(200, { ...renderPerson(person, call), expand: 'groups,applicationRoles' });
}

/** People, by name, and what the caller may do. */
export function addUserRoutes(router: Router<Handler>): void {
  router.add('GET mypermissions', myPermissions);
  router.add('GET user/search', searchUsers);
  router.add('GET user/assignable/search', searchAssignable);
  router.add('GET user', getUser);
}

/** Who is signed in, as `/rest/auth/1` says it. */
export function addSessionRoutes(router: Router<Handler>): void {
  router.add('GET session', (call) => {
    const caller = callerOf(call);
    return jsonAnswer(200, {
      self: `${call.self}/session`,
      name: accountName(caller),
      loginInfo: { failedLoginCount: 0, loginCount: 1 },
    });
  });
}
