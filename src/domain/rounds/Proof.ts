import { z } from 'zod';

/** What can be shown with an answer. */
export const EVIDENCE_KINDS = ['note', 'number', 'link', 'panel', 'ticket'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Evidence that came with an answer; which field is set depends on the kind. */
export const proofSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  text: z.string().optional(),
  number: z.number().optional(),
  unit: z.string().optional(),
  url: z.string().optional(),
});

/** What a check asks for with its answer. */
export const wantedProofSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  required: z.boolean().catch(false),
  label: z.string().catch(''),
  unit: z.string().catch(''),
  /** A number outside min and max is a problem. */
  min: z.number().optional().catch(undefined),
  max: z.number().optional().catch(undefined),
});

export type Proof = z.infer<typeof proofSchema>;
export type WantedProof = z.infer<typeof wantedProofSchema>;

/** Evidence as a person reads it. */
export function proofText({ kind, text = '', number, unit = '', url = '' }: Proof): string {
  if (kind === 'number' && number !== undefined) {
    return unit === '' ? String(number) : `${number} ${unit}`;
  }
  return url === '' ? text : url;
}

export const isInRange = ({ min, max }: Pick<WantedProof, 'min' | 'max'>, number: number): boolean =>
  (min === undefined || number >= min) && (max === undefined || number <= max);
