import type { Listening } from '../http/listen.ts';
import type { JsonRecord } from '../http/record.ts';
import type { JiraKind } from '../jira/JiraKind.ts';
import { startJira } from '../jira/startJira.ts';
import { answerSite } from './answerSite.ts';
import { cloudFaults } from './cloudFaults.ts';
import { cloudTraits } from './cloudTraits.ts';

const cloud: JiraKind = {
  traits: cloudTraits,
  faults: cloudFaults,
  members: [],
  answer: answerSite,
  describe: ({ cloudId }) => ({ cloudId }),
};

/**
 * Starts a Jira Cloud simulator with its default site.
 * @param settings of the default site, as the admin route takes them
 * Throws CannotListen when the address is taken, BadSetting for bad settings.
 */
export function startJiraCloud(host: string, port: number, settings: JsonRecord): Promise<Listening> {
  return startJira(cloud, host, port, settings);
}
