import type { CheckKind } from '../vocabulary/checkKinds';
import type { CheckState } from '../vocabulary/checkStates';
import type { Severity } from '../vocabulary/severities';
import type { SignOffState } from '../vocabulary/signOffStates';
import type { WantedProof } from './Proof';
import type { RoundKey } from './RoundKey';

/** A titled address, http or https. */
export interface Link {
  title: string;
  url: string;
}

/** A check of a round as lists show it. What the reader may not know is empty. */
export interface RoundCheck {
  id: string;
  title: string;
  kind: CheckKind;
  isHighImpact: boolean;
  state: CheckState;
  /** When it was answered, in milliseconds since 1970. */
  answeredAtMs: number | undefined;
  /** How long after the window the answer came; 0 in time. */
  lateSeconds: number;
  /** Missed, and still to be done. */
  isCarried: boolean;
  /** Who answered it, or has begun. */
  by: string;
  owner: string;
  evidence: string;
  /** Where the evidence is, where it is an address. */
  evidenceUrl: string;
  severity: Severity | undefined;
  /** What the problem is. */
  problem: string;
  /** Why it was skipped, does not apply, or could not be seen. */
  reason: string;
  signOff: SignOffState | undefined;
  /** What helps when it fails. */
  links: readonly Link[];
  /** The number of the answer that is shown; 0 for none. */
  seen: number;
  /** What is needed to act on it; undefined where it was read from a frame. */
  acting: Acting | undefined;
}

/** What only those who may act on a check get to know of it. */
export interface Acting {
  wants: WantedProof | undefined;
  /** Whether it can be answered together with others. */
  isBulk: boolean;
  needsSignOff: boolean;
  /** Whether the answer is the reader's own, so that he cannot sign it. */
  isMine: boolean;
  snoozedUntilMs: number | undefined;
}

/** One occurrence of a checklist. Instants are milliseconds since 1970; clocks are shown in `zone`. */
export interface Round extends RoundKey {
  customer: { id: string; name: string };
  title: string;
  slotTitle: string;
  zone: string;
  startMs: number;
  endMs: number;
  closesMs: number;
  /** Only tried out: it counts in no figure. */
  isShadow: boolean;
  checks: readonly RoundCheck[];
  /** What is needed to act on it; undefined where it was read from a frame. */
  live: LiveRound | undefined;
}

/** What a round tells beyond its checks. */
export interface LiveRound {
  /** From when entries are taken. */
  opensMs: number;
  canAct: boolean;
  /** Whether the reader looks after the customer, so that steps, remedies and trails are his to read. */
  isInternal: boolean;
  /** The number of its latest entry, which a signature on the whole round has to have seen. */
  last: number;
  signOff: SignOffState | undefined;
  /** Who signed or rejected, and why. */
  signedBy: string;
  signReason: string;
}
