import { z } from 'zod';
import { ANSWERS, type CheckAct } from './CheckAct';
import { EVIDENCE_KINDS, isInRange, type Proof, type WantedProof } from './Proof';
import type { RoundCheck } from './Round';
import type { RoundKey } from './RoundKey';
import { readNumber } from './readNumber';
import { safeLink } from './safeLink';
import { whatIsAsked } from './whatIsAsked';

/** An answer as its form holds it; all texts, as they were typed. */
export const answerDraftSchema = z.object({
  act: z.enum(ANSWERS),
  reason: z.string(),
  text: z.string(),
  severity: z.enum(['minor', 'major', 'critical']),
  evidenceKind: z.enum(EVIDENCE_KINDS),
  evidence: z.string(),
  /** When it was done, if earlier: a wall time HH:MM in the round's zone, or empty. */
  doneAt: z.string(),
});

export type AnswerDraft = z.infer<typeof answerDraftSchema>;

/** What is wrong with a draft; the words for it are in the interface. */
export type DraftFault = 'reason' | 'text' | 'evidence' | 'number' | 'range' | 'link' | 'panel';

export const emptyDraft = (check: RoundCheck, act: AnswerDraft['act']): AnswerDraft => ({
  act,
  reason: '',
  text: '',
  severity: 'major',
  evidenceKind: check.acting?.wants?.kind ?? 'note',
  evidence: '',
  doneAt: '',
});

/** Whether anything was typed that would be a loss. */
export const isWorthKeeping = ({ reason, text, evidence }: AnswerDraft): boolean =>
  (reason + text + evidence).trim() !== '';

const isInstant = (text: string | null): boolean =>
  text !== null && (/^[1-9]\d*$/.test(text) || /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text));

/** Whether the address of a panel shows tomorrow what it shows today. */
function isFixed(address: string): boolean {
  const { searchParams } = new URL(address);
  return isInstant(searchParams.get('from')) && isInstant(searchParams.get('to'));
}

function linkFault(kind: 'link' | 'panel', address: string): DraftFault | undefined {
  if (safeLink(address) === '') {
    return 'link';
  }
  return kind === 'panel' && !isFixed(address) ? 'panel' : undefined;
}

function evidenceFault(
  { act, evidenceKind, evidence }: AnswerDraft,
  wants: WantedProof | undefined
): DraftFault | undefined {
  const typed = evidence.trim();
  if (typed === '') {
    return undefined;
  }
  if (evidenceKind === 'number') {
    const number = readNumber(typed);
    if (number === undefined) {
      return 'number';
    }
    return act === 'done' && wants?.kind === 'number' && !isInRange(wants, number) ? 'range' : undefined;
  }
  return evidenceKind === 'link' || evidenceKind === 'panel' ? linkFault(evidenceKind, typed) : undefined;
}

/** The first thing that keeps a draft from being recorded; the backend has the last word. */
export function draftFault(check: RoundCheck, draft: AnswerDraft): DraftFault | undefined {
  const asked = whatIsAsked(check, draft.act);
  if (asked.evidence && draft.evidence.trim() === '') {
    return 'evidence';
  }
  const fault = evidenceFault(draft, check.acting?.wants);
  if (fault !== undefined) {
    return fault;
  }
  if (asked.problem && draft.text.trim() === '') {
    return 'text';
  }
  return asked.reason && draft.reason.trim() === '' ? 'reason' : undefined;
}

function toProof({ evidenceKind: kind, evidence }: AnswerDraft): Proof | undefined {
  const typed = evidence.trim();
  if (typed === '') {
    return undefined;
  }
  switch (kind) {
    case 'number':
      return { kind, number: readNumber(typed) };
    case 'link':
    case 'panel':
      return { kind, url: typed };
    default:
      return { kind, text: typed };
  }
}

const orNothing = (typed: string): string | undefined => typed.trim() || undefined;

/** The act of a draft without a fault. `claimed` is RFC 3339. */
export function toAct(round: RoundKey, check: RoundCheck, draft: AnswerDraft, claimed: string | undefined): CheckAct {
  const { checklist, slot, date } = round;
  const isLooked = draft.act === 'done' || draft.act === 'problem';
  return {
    round: { checklist, slot, date },
    check: check.id,
    act: draft.act,
    seen: check.seen,
    claimed,
    reason: orNothing(draft.reason),
    text: orNothing(draft.text),
    severity: draft.act === 'problem' ? draft.severity : undefined,
    evidence: isLooked ? toProof(draft) : undefined,
  };
}
