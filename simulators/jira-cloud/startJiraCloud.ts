import type { JsonRecord } from '../http/record.ts';
import { listen, type Listening } from '../http/listen.ts';
import { defaultSite, hostSites } from '../sites/hostSites.ts';
import { SiteRegistry } from '../sites/SiteRegistry.ts';
import { HostedJira } from './HostedJira.ts';
import { readSiteSettings } from './readSiteSettings.ts';

/**
 * Starts a Jira Cloud simulator with its default site.
 * @param settings of the default site, as the admin route takes them
 * Throws CannotListen when the address is taken, BadSetting for bad settings.
 */
export async function startJiraCloud(host: string, port: number, settings: JsonRecord): Promise<Listening> {
  let address = '';
  const registry = new SiteRegistry((id, siteSettings) => {
    const url = id === defaultSite ? address : `${address}/sites/${id}`;
    return new HostedJira(id, url, readSiteSettings(siteSettings));
  });
  readSiteSettings(settings);
  const server = await listen(host, port, hostSites(registry));
  address = server.url;
  registry.create(defaultSite, settings);
  return server;
}
