import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import { members } from '../members.ts';
import { repository } from '../repository.ts';

/** One container of docker-compose.yml, as far as the tests look at it. */
export interface Container {
  name: string;
  command: string[];
  environment: Record<string, string>;
  /** `host:container` */
  ports: string[];
  /** `source:target[:ro]` */
  volumes: string[];
  target: string;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Reads docker-compose.yml. */
export function readCompose(): { containers: Container[]; volumes: string[] } {
  const document = members(parse(readFileSync(path.join(repository, 'docker-compose.yml'), 'utf8'), { merge: true }));
  const containers = Object.entries(members(document['services'])).map(([name, value]) => {
    const service = members(value);
    const environment = Object.entries(members(service['environment'])).map(([key, text]) => [key, String(text)]);
    return {
      name,
      command: texts(service['command']),
      environment: Object.fromEntries(environment),
      ports: texts(service['ports']),
      volumes: texts(service['volumes']),
      target: String(members(service['build'])['target'] ?? ''),
    };
  });
  return { containers, volumes: Object.keys(members(document['volumes'])) };
}
