import type { Listening } from '../http/listen.ts';
import type { JsonRecord } from '../http/record.ts';
import type { JiraKind } from '../jira/JiraKind.ts';
import { startJira } from '../jira/startJira.ts';
import { answerSite } from './answerSite.ts';
import { dcFaults } from './dcFaults.ts';
import { dcTraits } from './dcTraits.ts';

const dataCenter: JiraKind = {
  traits: dcTraits,
  faults: dcFaults,
  members: ['contextPath'],
  answer: answerSite,
  describe: () => ({}),
};

/**
 * Starts a Jira Data Center simulator with its default site.
 * @param settings of the default site, as the admin route takes them
 * Throws CannotListen when the address is taken, BadSetting for bad settings.
 */
export function startJiraDc(host: string, port: number, settings: JsonRecord): Promise<Listening> {
  return startJira(dataCenter, host, port, settings);
}
