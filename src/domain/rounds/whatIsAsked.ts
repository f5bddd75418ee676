import type { AnswerName } from './CheckAct';
import type { RoundCheck } from './Round';

/** What a person has to say with an answer before it can be recorded. */
export interface Asked {
  /** Why: of a skip, of a correction, of answering a machine's check by hand. */
  reason: boolean;
  /** What the problem is, and how bad. */
  problem: boolean;
  /** The evidence that the check demands. */
  evidence: boolean;
}

/** The rules are the backend's; this says beforehand what it would refuse. `isCorrection` where the check has an answer. */
export function whatIsAsked(check: RoundCheck, act: AnswerName): Asked {
  const isCorrection = check.answeredAtMs !== undefined;
  const isMachine = check.kind !== 'manual';
  return {
    reason: isCorrection || isMachine || act === 'skip' || act === 'not_applicable',
    problem: act === 'problem',
    evidence: act === 'done' && check.acting?.wants?.required === true,
  };
}

/** Whether the answer can be recorded with one press. */
export function isOnePress(check: RoundCheck, act: AnswerName): boolean {
  const { reason, problem, evidence } = whatIsAsked(check, act);
  return !reason && !problem && !evidence;
}
