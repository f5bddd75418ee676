import { writeSetup } from './provision.ts';
import { setUpCustomer } from './setUpCustomer.ts';
import { reloadDataSources, setUpDemo, type MadeDemo } from './setUpDemo.ts';
import { makeToken } from './setUpToken.ts';
import { setUpFolders } from './setUpFolders.ts';
import { setUpPublic } from './setUpPublic.ts';
import type { TicketSystems } from '../demo/TicketSystems.ts';

/**
 * Makes on a running host, whichever it is, what provisioning files cannot carry:
 * organisations, people, folder permissions, a service account's token, a public dashboard, and
 * the set-up document with people's ids, written to `file`, which the host's provisioning names. May run again.
 */
export async function setUpHost(
  host: string,
  systems: TicketSystems,
  file: string
): Promise<MadeDemo & { publicPath: string }> {
  const made = await setUpDemo(host);
  await setUpFolders(host, made);
  writeSetup(file, systems, made.uids, await makeToken(host));
  await reloadDataSources(host);
  await setUpCustomer(host, made.acme, 'acme', file);
  return { ...made, publicPath: await setUpPublic(host) };
}
