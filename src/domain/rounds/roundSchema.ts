import { z } from 'zod';
import { asCheckKind } from '../vocabulary/checkKinds';
import { asCheckState } from '../vocabulary/checkStates';
import { asSeverity } from '../vocabulary/severities';
import { asSignOff } from '../vocabulary/signOffStates';
import { entrySchema } from './Entry';
import { proofText, wantedProofSchema } from './Proof';
import { remedySchema } from './Remedy';
import type { Round, RoundCheck } from './Round';
import { safeLink } from './safeLink';

const text = z.string().catch('');
const instant = z
  .string()
  .transform((at) => Date.parse(at))
  .refine((ms) => !Number.isNaN(ms));
const entry = entrySchema.nullish().transform((one) => one ?? undefined);

/** A check as the resources give it: with its steps, remedy and trail where one round was asked for. */
const checkSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: text,
  impact: text,
  state: text,
  lateSeconds: z.number().catch(0),
  carried: z.boolean().catch(false),
  reason: text,
  needsSignOff: z.boolean().catch(false),
  signOff: text,
  answer: entry,
  started: entry,
  signedBy: entry,
  seen: z.number().catch(0),
  snoozedUntil: instant.optional().catch(undefined),
  owner: text,
  evidence: wantedProofSchema.optional().catch(undefined),
  bulk: z.boolean().catch(false),
  steps: text,
  remedy: remedySchema.optional().catch(undefined),
  trail: z.array(entrySchema).catch([]),
});

type CheckAnswer = z.infer<typeof checkSchema>;

/** What the answer of a check says; all empty where it has none. */
function fromAnswer({ answer, started }: CheckAnswer) {
  if (answer === undefined) {
    const nothing = { answeredAtMs: undefined, evidence: '', evidenceUrl: '', severity: undefined, problem: '' };
    return { ...nothing, by: started?.by ?? '' };
  }
  const { atMs, by, evidence, severity, text: problem } = answer;
  return {
    answeredAtMs: atMs,
    by,
    evidence: evidence === undefined ? '' : proofText(evidence),
    evidenceUrl: safeLink(evidence?.url ?? ''),
    severity: asSeverity(severity),
    problem,
  };
}

function toCheck(check: CheckAnswer): RoundCheck {
  return {
    ...fromAnswer(check),
    id: check.id,
    title: check.title,
    kind: asCheckKind(check.kind),
    isHighImpact: check.impact === 'high',
    state: asCheckState(check.state),
    lateSeconds: check.lateSeconds,
    isCarried: check.carried,
    owner: check.owner,
    reason: check.reason,
    signOff: asSignOff(check.signOff),
    links: check.remedy?.links ?? [],
    seen: check.seen,
    acting: {
      wants: check.evidence,
      isBulk: check.bulk,
      needsSignOff: check.needsSignOff,
      isMine: check.answer?.mine ?? false,
      snoozedUntilMs: check.snoozedUntil,
    },
  };
}

/** What a check tells when it is opened. */
export interface CheckDetail {
  /** Markdown. */
  steps: string;
  remedy: z.infer<typeof remedySchema> | undefined;
  trail: ReadonlyArray<z.infer<typeof entrySchema>>;
  signedBy: z.infer<typeof entrySchema> | undefined;
}

/** A round with everything about it, the details by the ids of its checks. */
export interface WholeRound extends Round {
  details: Readonly<Record<string, CheckDetail>>;
}

export const roundSchema = z
  .object({
    checklist: z.string(),
    slot: z.string(),
    date: z.string(),
    customer: z.object({ id: z.string(), name: z.string() }),
    title: z.string(),
    slotTitle: text,
    zone: z.string().catch('UTC'),
    opens: instant,
    start: instant,
    end: instant,
    closes: instant,
    signOff: text,
    signedBy: entry,
    last: z.number().catch(0),
    // Told only to those who look after the customer.
    latestVersion: z.number().catch(0),
    shadow: z.boolean().catch(false),
    canAct: z.boolean().catch(false),
    checks: z.array(checkSchema),
  })
  .transform((round): WholeRound => {
    const { checklist, slot, date, customer, title, slotTitle, zone } = round;
    return {
      ...{ checklist, slot, date, customer, title, slotTitle, zone },
      startMs: round.start,
      endMs: round.end,
      closesMs: round.closes,
      isShadow: round.shadow,
      checks: round.checks.map(toCheck),
      live: {
        opensMs: round.opens,
        canAct: round.canAct,
        isInternal: round.latestVersion > 0,
        last: round.last,
        signOff: asSignOff(round.signOff),
        signedBy: round.signedBy?.by ?? '',
        signReason: round.signedBy?.reason ?? '',
      },
      details: Object.fromEntries(
        round.checks.map(({ id, steps, remedy, trail, signedBy }) => [id, { steps, remedy, trail, signedBy }])
      ),
    };
  });

/** The rounds of a day, and the server's clock, which is the one that counts. */
export const roundListSchema = z.object({ rounds: z.array(roundSchema), asOf: instant });
