import type { JsonRecord } from './http/record.ts';
import type { Listening } from './http/listen.ts';
import type { System } from './systems.ts';

/**
 * Starts a simulator with its default site. Throws CannotListen when the address is taken, BadSetting for bad
 * settings. Only what is asked for is loaded, so that one system starts quickly.
 */
export async function startSystem(
  system: System,
  host: string,
  port: number,
  settings: JsonRecord
): Promise<Listening> {
  switch (system) {
    case 'jira-cloud': {
      const { startJiraCloud } = await import('./jira-cloud/startJiraCloud.ts');
      return startJiraCloud(host, port, settings);
    }
    case 'jira-dc': {
      const { startJiraDc } = await import('./jira-dc/startJiraDc.ts');
      return startJiraDc(host, port, settings);
    }
    case 'servicenow': {
      const { startServiceNow } = await import('./servicenow/startServiceNow.ts');
      return startServiceNow(host, port, settings);
    }
    default: {
      const { startServiceNowTls } = await import('./servicenow/startServiceNow.ts');
      return startServiceNowTls(host, port, settings);
    }
  }
}
