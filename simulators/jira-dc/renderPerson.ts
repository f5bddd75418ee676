import type { JiraCall } from '../jira/JiraCall.ts';
import { accountKey, accountName } from '../jira/site/accountName.ts';
import type { Person } from '../jira/site/people.ts';

const sizes = { '48x48': 'large', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };

/** A person as Data Center shows one: by name and key, with the e-mail address. */
export function renderPerson(person: Person, call: JiraCall): object {
  const name = accountName(person);
  return {
    self: `${call.self}/user?username=${encodeURIComponent(name)}`,
    key: accountKey(person),
    name,
    emailAddress: person.email,
    avatarUrls: Object.fromEntries(
      Object.entries(sizes).map(([size, word]) => [
        size,
        `${call.site.url}/secure/useravatar?size=${word}&avatarId=10122`,
      ])
    ),
    displayName: person.displayName,
    active: person.active,
    deleted: false,
    timeZone: person.zone,
  };
}
