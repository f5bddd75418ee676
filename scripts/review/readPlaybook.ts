import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import { entriesOf } from '../playbook/entriesOf.ts';
import { findFiles } from '../playbook/findFiles.ts';
import type { Domain } from '../playbook/loadDomain.ts';
import { readMaterial } from '../playbook/readMaterial.ts';
import { withUids } from '../playbook/readRules.ts';
import type { Remarks } from './Remarks.ts';
import { ruleAnswers } from './ruleAnswers.ts';

/** Rules and entries from files, and what is needed to know which entry a rule names. */
export interface Playbook {
  rules: AlertRule[];
  entries: PlaybookEntry[];
  aliases: Map<string, string>;
  addresses: readonly string[];
}

/** Reads rules and entries as `npm run playbook -- --import` does, and rules also as Grafana's APIs answer them. */
export function readPlaybook(
  places: readonly string[],
  addresses: readonly string[],
  domain: Domain,
  remarks: Remarks
): Playbook {
  const { files, bad } = findFiles(places);
  const answered = files.map((file) => ({ file, rules: ruleAnswers(file.text) }));
  const material = readMaterial(
    answered.filter(({ rules }) => rules.length === 0).map(({ file }) => file),
    domain
  );
  for (const { name, sentence } of [...bad, ...material.bad]) {
    remarks.lost(name, sentence);
  }
  const rules = withUids([...answered.flatMap((one) => one.rules), ...material.rules]);
  return { rules, ...entriesOf(material, rules, addresses, domain), addresses };
}
