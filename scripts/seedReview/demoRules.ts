import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import { readRules } from '../playbook/readRules.ts';
import { repository } from '../repository.ts';

/** The alert rules that the demo provisions. */
export function demoRules(): AlertRule[] {
  const folder = path.join(repository, 'provisioning', 'alerting');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => readRules(parse(readFileSync(path.join(folder, file), 'utf8')), file) ?? []);
}
