import type { MadeCheck } from './makeRound.ts';

/** What is typed with an answer, one text a field, and how the store tells it. */
export interface Typed {
  texts: string[];
  stored: string;
  /** What is recorded, where it is not `done`. */
  act?: string;
}

const wanting: Record<string, Record<string, unknown>> = {
  'check-03': { kind: 'note', required: true, label: 'what the log says' },
  'check-09': { kind: 'number', required: true, label: 'rows loaded', unit: 'rows', min: 100, max: 5000 },
  'check-15': { kind: 'link', required: true, label: 'the report' },
  'check-21': { kind: 'ticket', required: true, label: 'the change' },
  'check-27': { kind: 'number', required: true, label: 'messages waiting', min: 0, max: 50 },
};

const checks = Array.from({ length: 30 }, (_, at): MadeCheck => {
  const number = String(at + 1).padStart(2, '0');
  const id = `check-${number}`;
  const evidence = wanting[id];
  return { id, title: `Number ${number} is well`, ...(evidence === undefined ? {} : { evidence }) };
});

const evidence: Record<string, Typed> = {
  'check-03': { texts: ['Ended at 05:12, no warnings'], stored: 'Ended at 05:12, no warnings' },
  'check-09': { texts: ['4821'], stored: '4821' },
  'check-15': { texts: ['https://reports.example/42'], stored: 'https://reports.example/42' },
  'check-21': { texts: ['CHG-1207'], stored: 'CHG-1207' },
  'check-27': {
    texts: ['312', 'The consumer stands still'],
    stored: '312 · The consumer stands still',
    act: 'problem',
  },
};

/** A round as an operator has it in the morning: thirty checks, five with evidence, the last of them out of its range. */
export const roundOfThirty = { checks, evidence };
