import { listen, type Listening } from '../http/listen.ts';
import type { JsonRecord } from '../http/record.ts';
import { defaultSite, hostSites } from '../sites/hostSites.ts';
import { SiteRegistry } from '../sites/SiteRegistry.ts';
import { HostedJira } from './HostedJira.ts';
import type { JiraKind } from './JiraKind.ts';
import { readSiteSettings } from './readSiteSettings.ts';

/**
 * Starts a simulator of one kind of Jira with its default site.
 * @param settings of the default site, as the admin route takes them
 * Throws CannotListen when the address is taken, BadSetting for bad settings.
 */
export async function startJira(kind: JiraKind, host: string, port: number, settings: JsonRecord): Promise<Listening> {
  let address = '';
  const registry = new SiteRegistry((id, siteSettings) => {
    const url = id === defaultSite ? address : `${address}/sites/${id}`;
    return new HostedJira(id, url, readSiteSettings(siteSettings, kind), kind);
  });
  readSiteSettings(settings, kind);
  const server = await listen(host, port, hostSites(registry));
  address = server.url;
  try {
    registry.create(defaultSite, settings);
  } catch (error) {
    await server.close();
    throw error;
  }
  return server;
}
