import { isIP } from 'node:net';
import { generate } from 'selfsigned';

import type { Certificate } from '../../http/listen.ts';

const DAY = 86_400_000;

type AlternativeName = { type: 2; value: string } | { type: 7; ip: string };

function alternative(host: string): AlternativeName {
  return isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host };
}

/**
 * A certificate of its own making for this machine's names and `host`, good for a month, signed by itself: who
 * trusts it as an authority trusts the server.
 */
export async function makeCertificate(host: string): Promise<Certificate> {
  const names = [...new Set(['127.0.0.1', '::1', 'localhost', 'simulators', host])];
  const made = await generate([{ name: 'commonName', value: 'Rounds simulators' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // Begins yesterday, because clocks of containers differ.
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: names.map((name) => alternative(name)) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
