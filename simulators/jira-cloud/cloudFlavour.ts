import { isRecord, textAt } from '../http/record.ts';
import { type Flavour, type JiraCall, refusal } from '../jira/JiraCall.ts';
import { stamp } from '../time/stamp.ts';
import { renderPerson } from './renderPerson.ts';

function serverInfo({ site, now, zone }: JiraCall): object {
  return {
    baseUrl: site.url,
    displayUrl: site.url,
    displayUrlServicedeskHelpCenter: site.url,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_290,
    buildDate: '2026-10-01T00:00:00.000+0000',
    serverTime: stamp(zone, now),
    scmInfo: 'simulator',
    serverTitle: 'Jira (simulated)',
    defaultLocale: { locale: 'en_US' },
    serverTimeZone: 'Etc/UTC',
  };
}

/** The answers of Jira Cloud. */
export const cloudFlavour: Flavour = {
  renderPerson,
  commentMembers: ({ internal }) => ({ jsdPublic: !internal }),
  findAccount: (value, site) => {
    const wanted = textAt(value, 'accountId') ?? textAt(value, 'id');
    const nobody = wanted === undefined && (value === null || isRecord(value));
    return nobody ? null : site.directory.byAccount(wanted ?? '');
  },
  serverInfo,
  renderField: (entry) => entry,
  notVisible: () => refusal(404, 'Issue does not exist or you do not have permission to see it.'),
};
