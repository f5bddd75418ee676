import type { Labels } from './Labels';

/** What looks for an entry: an alert rule, by the labels that it always has, or one of its instances. */
export interface Target {
  /** `rule:<uid>` or `instance:<hash of rule and labels>`. */
  id: string;
  kind: 'rule' | 'instance';
  ruleUid: string;
  labels: Labels;
  /** Ids of the entries to which the rule points, the most explicit one first. */
  named: string[];
  /** The entry that a person has chosen; '' for none. */
  pinned: string;
  /** Whether it is known to have been pending or firing, without data or in error; never so for a rule. */
  hasFired: boolean;
  /** When it was last seen, in milliseconds since 1970; 0 where it is not known. */
  seenAt: number;
}
