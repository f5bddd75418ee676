import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { JsonRecord } from '../http/record.ts';
import { type Certificate, listen, type Listening } from '../http/listen.ts';
import { defaultSite, hostSites } from '../sites/hostSites.ts';
import { SiteRegistry } from '../sites/SiteRegistry.ts';
import { makeCertificate } from './certificate/makeCertificate.ts';
import { HostedServiceNow } from './HostedServiceNow.ts';
import { readInstanceSettings } from './readInstanceSettings.ts';

async function serve(host: string, port: number, settings: JsonRecord, certificate?: Certificate): Promise<Listening> {
  let address = '';
  const registry = new SiteRegistry((id, siteSettings) => {
    const url = id === defaultSite ? address : `${address}/sites/${id}`;
    return new HostedServiceNow(id, url, readInstanceSettings(siteSettings));
  });
  readInstanceSettings(settings);
  const server = await listen(host, port, hostSites(registry), certificate);
  address = server.url;
  registry.create(defaultSite, settings);
  return server;
}

/**
 * Starts a ServiceNow simulator with its default site.
 * @param settings of the default site, as the admin route takes them
 * Throws CannotListen when the address is taken, BadSetting for bad settings.
 */
export function startServiceNow(host: string, port: number, settings: JsonRecord): Promise<Listening> {
  return serve(host, port, settings);
}

/**
 * The same over https, with a certificate made now. Its PEM is written to a file of its own, and where it is said
 * before anything listens, so that clients can be told to trust it.
 * @param say told one line: `servicenow-tls-ca` and the path of the file
 */
export async function startServiceNowTls(
  host: string,
  port: number,
  settings: JsonRecord,
  say: (line: string) => void = (line) => void process.stdout.write(`${line}\n`)
): Promise<Listening> {
  const certificate = await makeCertificate(host);
  const folder = await mkdtemp(path.join(tmpdir(), 'rounds-servicenow-'));
  const file = path.join(folder, 'ca.pem');
  await writeFile(file, certificate.cert);
  say(`servicenow-tls-ca ${file}`);
  const tidy = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const server = await serve(host, port, settings, certificate);
    return { url: server.url, close: () => server.close().then(tidy) };
  } catch (error) {
    await tidy();
    throw error;
  }
}
