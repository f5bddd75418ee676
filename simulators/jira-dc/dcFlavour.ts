import { isRecord, textAt } from '../http/record.ts';
import { Refusal } from '../http/Refusal.ts';
import { errorAnswer, type Flavour, type JiraCall, refusal } from '../jira/JiraCall.ts';
import { stamp } from '../time/stamp.ts';
import { renderPerson } from './renderPerson.ts';

function serverInfo({ site, now, zone }: JiraCall): object {
  return {
    baseUrl: site.url,
    version: '9.12.14',
    versionNumbers: [9, 12, 14],
    deploymentType: 'Server',
    buildNumber: 9_120_014,
    buildDate: '2026-09-01T00:00:00.000+0000',
    databaseBuildNumber: 9_120_014,
    serverTime: stamp(zone, now),
    scmInfo: 'simulator',
    serverTitle: 'Jira (simulated)',
  };
}

/** Without a sign-in Jira says that one may help; with one, missing and hidden tickets look the same. */
function notVisible({ caller }: JiraCall): Refusal {
  return caller === undefined
    ? new Refusal(errorAnswer(401, ['You do not have the permission to see the specified issue.', 'Login Required']))
    : refusal(404, 'Issue Does Not Exist');
}

/** The answers of Jira Data Center. */
export const dcFlavour: Flavour = {
  renderPerson,
  commentMembers: () => ({}),
  findAccount: (value, site) => {
    const wanted = textAt(value, 'name') ?? textAt(value, 'key');
    const nobody = wanted === '' || (wanted === undefined && (value === null || isRecord(value)));
    return nobody ? null : site.directory.byName(wanted ?? '');
  },
  serverInfo,
  renderField: ({ id, name, custom, orderable, navigable, searchable, clauseNames, schema }) => ({
    id,
    name,
    custom,
    orderable,
    navigable,
    searchable,
    clauseNames,
    ...(schema === undefined ? {} : { schema }),
  }),
  notVisible: (_, call) => notVisible(call),
};
