import { aChecklist, aKnownChecklist } from '../../testing/checklistBuilders';
import type { Checklist } from './Checklist';
import { detailedChanges } from './detailedChanges';
import type { Definition } from './KnownChecklist';

const definition = (checklist: Checklist, more: Partial<Definition> = {}): Definition => {
  const { definition: known } = aKnownChecklist(checklist);
  return { checklist, zone: 'Europe/Rome', version: 1, from: '2026-11-01T08:00:00Z', ...known, ...more };
};
const first = aChecklist.build();
const changes = (after: Checklist, more?: Partial<Definition>) =>
  detailedChanges(definition(first), definition(after, more)).map(({ part, name, member, before, after: is }) =>
    [part, name, member, before, is].join('|')
  );

it('finds nothing between two that are the same, null and absent included', () => {
  expect(changes({ ...first, about: undefined, slots: first.slots })).toEqual([]);
});

it('names each member with how it was and how it is', () => {
  const [backup, rows] = first.checks ?? [];
  const after = {
    ...first,
    title: 'Dawn round',
    slots: first.slots?.map((slot) => ({ ...slot, start: '06:00', grace: undefined })),
    checks: [
      { ...(backup ?? { id: '', title: '' }), slots: ['early', 'late'] },
      { ...(rows ?? { id: '', title: '' }), evidence: { kind: 'number' as const, required: true, min: 5 } },
    ],
  };
  expect(changes(after)).toEqual([
    'checklist||title|Morning round|Dawn round',
    'slot|early|start|06:30|06:00',
    'slot|early|grace|30m|',
    'check|Backup finished|slots||early, late',
    'check|Rows loaded|evidence.min|1|5',
  ]);
});

it('says of whole parts that they are new or gone, and what became of the days off', () => {
  const after = { ...first, checks: [{ id: 'new', title: 'Queue is empty' }] };
  expect(changes(after, { calendar: { holidays: 'IT' }, retired: true })).toEqual([
    'checklist||retired||true',
    'check|Queue is empty|||Queue is empty',
    'check|Backup finished||Backup finished|',
    'check|Rows loaded||Rows loaded|',
    'calendar||holidays||IT',
  ]);
});
