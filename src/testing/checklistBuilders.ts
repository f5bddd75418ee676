import { Factory } from 'fishery';
import type { Checklist } from '../domain/checklists/Checklist';
import type { KnownChecklist, KnownChecklists } from '../domain/checklists/KnownChecklist';
import type { Occurrence } from '../domain/checklists/Occurrence';

// Sequences start at 1 in every test file and nothing is random, so the same test sees the same data each time.

export const aChecklist = Factory.define<Checklist>(() => ({
  id: 'acme-morning',
  customer: 'acme',
  title: 'Morning round',
  slots: [{ id: 'early', dates: 'FREQ=DAILY', anchor: '2026-01-01', start: '06:30', end: '07:30', grace: '30m' }],
  checks: [
    { id: 'backup', title: 'Backup finished' },
    { id: 'rows', title: 'Rows loaded', evidence: { kind: 'number', required: true, min: 1 } },
  ],
}));

export const anOccurrence = Factory.define<Occurrence>(() => ({
  date: '2026-11-23',
  slot: 'early',
  start: '2026-11-23T05:30:00Z',
  end: '2026-11-23T06:30:00Z',
  closes: '2026-11-23T07:00:00Z',
  zone: 'Europe/Rome',
}));

/** A checklist that its reader may change; give `checklist` for what is in it. */
export function aKnownChecklist(
  checklist: Checklist = aChecklist.build(),
  changed: Partial<KnownChecklist> = {}
): KnownChecklist {
  return {
    id: checklist.id,
    customer: { id: 'acme', name: 'ACME', zone: 'Europe/Rome' },
    title: checklist.title,
    about: checklist.about ?? '',
    definition: { checklist, zone: 'Europe/Rome', version: 3, from: '2026-11-01T08:00:00Z' },
    provisioned: null,
    mayDefine: true,
    saved: { at: '2026-11-01T08:00:00Z', by: 'Anna' },
    next: [anOccurrence.build()],
    ...changed,
  };
}

export const knownChecklists = (...checklists: KnownChecklist[]): KnownChecklists => ({
  checklists,
  calendars: [],
  problems: [],
  holidaySets: ['DE', 'IT'],
  holidaySource: 'a table',
});
