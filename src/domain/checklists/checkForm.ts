import { z } from 'zod';
import { CHECK_KINDS } from '../vocabulary/checkKinds';
import { EVIDENCE_WISHES, type CheckItem } from './Checklist';
import { fault } from './FormFault';
import { readSpan } from './readSpan';
import { formToRemedy, remedyFormSchema, remedyToForm } from './remedyForm';

const LABEL = /^[^=]+=.*$/;

const number = z.string().refine((text) => text.trim() === '' || Number.isFinite(Number(text)), fault('number'));

/** One thing to look at, as its form holds it. `id` is empty until it is first saved. */
export const checkFormSchema = z
  .object({
    id: z.string(),
    title: z.string().trim().min(1, fault('required')),
    kind: z.enum(CHECK_KINDS),
    high: z.boolean(),
    steps: z.string(),
    owner: z.string(),
    slots: z.array(z.string()),
    signOff: z.boolean(),
    evidence: z.object({
      kind: z.enum(EVIDENCE_WISHES),
      required: z.boolean(),
      label: z.string(),
      unit: z.string(),
      min: number,
      max: number,
    }),
    remedy: remedyFormSchema,
    ruleUid: z.string(),
    /** Pairs such as customer=acme. */
    labels: z.array(z.string()).refine((pairs) => pairs.every((pair) => LABEL.test(pair)), fault('label')),
    atEnd: z.boolean(),
    startWithin: z.string().refine((text) => readSpan(text) !== undefined, fault('span')),
    ticketStates: z.array(z.string()),
    ticketPriorities: z.array(z.string()),
    ticketTypes: z.array(z.string()),
    ticketText: z.string(),
    ticketMax: number,
  })
  .refine(({ kind, ruleUid }) => kind !== 'alert' || ruleUid.trim() !== '', {
    path: ['ruleUid'],
    error: fault('required'),
  });

export type CheckForm = z.infer<typeof checkFormSchema>;

export function newCheck(title: string): CheckForm {
  return checkToForm({ id: '', title });
}

const asText = (value: number | null | undefined) => (typeof value === 'number' ? String(value) : '');
const asNumber = (text: string) => (text.trim() === '' ? undefined : Number(text));
const some = <Item>(list: Item[]) => (list.length > 0 ? list : undefined);

function evidenceToForm({ kind, required, label, unit, min, max }: NonNullable<CheckItem['evidence']>) {
  return {
    kind: kind ?? ('' as const),
    required: required ?? false,
    label: label ?? '',
    unit: unit ?? '',
    min: asText(min),
    max: asText(max),
  };
}

function sourcesToForm({ alert, signal, tickets }: CheckItem) {
  return {
    ruleUid: alert?.ruleUid ?? '',
    labels: Object.entries(alert?.labels ?? {}).map(([name, value]) => `${name}=${value}`),
    atEnd: alert?.atEnd ?? false,
    startWithin: readSpan(signal?.startWithin ?? '') ?? '',
    ...ticketsToForm(tickets ?? {}),
  };
}

function ticketsToForm({ states, priorities, types, text, max }: NonNullable<CheckItem['tickets']>) {
  return {
    ticketStates: states ?? [],
    ticketPriorities: priorities ?? [],
    ticketTypes: types ?? [],
    ticketText: text ?? '',
    ticketMax: asText(max ?? 0),
  };
}

export function checkToForm(check: CheckItem): CheckForm {
  return {
    id: check.id,
    title: check.title,
    kind: check.kind ?? 'manual',
    high: check.impact === 'high',
    steps: check.steps ?? '',
    owner: check.owner ?? '',
    slots: check.slots ?? [],
    signOff: check.signOff ?? false,
    evidence: evidenceToForm(check.evidence ?? {}),
    remedy: remedyToForm(check.remedy),
    ...sourcesToForm(check),
  };
}

function formToEvidence(form: CheckForm['evidence'], before: CheckItem['evidence']): CheckItem['evidence'] {
  if (form.kind === '') {
    return undefined;
  }
  const isNumber = form.kind === 'number';
  return {
    ...before,
    kind: form.kind,
    required: form.required || undefined,
    label: form.label.trim() || undefined,
    unit: (isNumber && form.unit.trim()) || undefined,
    min: isNumber ? asNumber(form.min) : undefined,
    max: isNumber ? asNumber(form.max) : undefined,
  };
}

function formToAlert(form: CheckForm): CheckItem['alert'] {
  const pairs = form.labels.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
  return {
    ruleUid: form.ruleUid.trim(),
    labels: pairs.length > 0 ? Object.fromEntries(pairs) : undefined,
    atEnd: form.atEnd || undefined,
  };
}

function formToTickets(form: CheckForm): CheckItem['tickets'] {
  return {
    states: some(form.ticketStates),
    priorities: some(form.ticketPriorities),
    types: some(form.ticketTypes),
    text: form.ticketText.trim() || undefined,
    max: asNumber(form.ticketMax) || undefined,
  };
}

function formToSources(form: CheckForm): Pick<CheckItem, 'alert' | 'signal' | 'tickets'> {
  const startWithin = readSpan(form.startWithin) ?? form.startWithin;
  return {
    alert: form.kind === 'alert' ? formToAlert(form) : undefined,
    signal: form.kind === 'signal' && startWithin !== '' ? { startWithin } : undefined,
    tickets: form.kind === 'tickets' ? formToTickets(form) : undefined,
  };
}

/** The check as it is saved, under `id`; what is not in the form stays as it was in `before`. */
export function formToCheck(form: CheckForm, id: string, before?: CheckItem): CheckItem {
  return {
    ...before,
    id,
    title: form.title.trim(),
    kind: form.kind === 'manual' ? undefined : form.kind,
    impact: form.high ? 'high' : undefined,
    steps: form.steps.trim() || undefined,
    owner: form.owner.trim() || undefined,
    slots: some(form.slots),
    signOff: form.signOff || undefined,
    evidence: formToEvidence(form.evidence, before?.evidence),
    remedy: formToRemedy(form.remedy, before?.remedy),
    ...formToSources(form),
  };
}
