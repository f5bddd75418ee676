import { safeLink } from '../rounds/safeLink';
import type { AlertRule } from './AlertRule';
import { linkedPanel } from './linkedPanel';
import { readPointer, type GrafanaAddresses, type Pointer } from './Pointer';

/** Where an alert rule sends people, the most explicit first. */
export type RulePointer =
  | {
      kind: 'dashboard';
      pointer: Pointer;
      /** False for the panel that merely shows what the rule watches. */ isRunbook: boolean;
    }
  | { kind: 'address'; url: string }
  | { kind: 'entry'; id: string };

/** Annotations in which a rule names its entry: an entry's id or an address. */
const NAMING = ['playbook', 'runbook_url'] as const;
const ENTRY_ID = /^(panel|library|dashboard|url):/;
/** An entry's id has a place of 2,048 bytes where it is matched; a character can take three. */
const maxLength = (address: string): number => (/^[ -~]*$/.test(address) ? 2_000 : 600);

const ofText = (text: string, addresses: GrafanaAddresses): RulePointer[] => {
  const pointer = readPointer(text, addresses);
  if (pointer !== undefined) {
    return [{ kind: 'dashboard', pointer, isRunbook: true }];
  }
  if (ENTRY_ID.test(text)) {
    return [{ kind: 'entry', id: text }];
  }
  return text.length <= maxLength(text) && safeLink(text) !== '' ? [{ kind: 'address', url: text }] : [];
};

function ofPanel({ annotations }: AlertRule): RulePointer[] {
  const pointer = linkedPanel(annotations);
  return pointer === undefined ? [] : [{ kind: 'dashboard', pointer, isRunbook: false }];
}

/** What a rule's annotations point to: `playbook`, then `runbook_url`, then the panel with which it is linked. */
export const rulePointers = (rule: AlertRule, addresses: GrafanaAddresses): RulePointer[] => [
  ...NAMING.flatMap((name) => ofText((rule.annotations[name] ?? '').trim(), addresses)),
  ...ofPanel(rule),
];
