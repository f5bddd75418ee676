import type { JiraCall } from '../jira/JiraCall.ts';
import type { Person } from '../jira/site/people.ts';

const sizes = ['48x48', '24x24', '16x16', '32x32'];

/** A person as Jira shows one; e-mail addresses of others are hidden unless they are of the team. */
export function renderPerson(person: Person, call: JiraCall): object {
  const shown = person.team === true || person.accountId === call.caller?.accountId;
  return {
    self: `${call.self}/user?accountId=${encodeURIComponent(person.accountId)}`,
    accountId: person.accountId,
    ...(shown && person.active ? { emailAddress: person.email } : {}),
    avatarUrls: Object.fromEntries(sizes.map((size) => [size, `${call.site.url}/avatar/${size}.png`])),
    displayName: person.displayName,
    active: person.active,
    timeZone: person.zone,
    accountType: person.kind,
  };
}
