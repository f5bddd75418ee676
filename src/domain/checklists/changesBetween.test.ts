import { changesBetween } from './changesBetween';
import type { Definition } from './KnownChecklist';

const slot = { id: 's', title: 'Morning', dates: 'FREQ=DAILY', anchor: '2026-01-01', start: '06:00', end: '07:00' };
const before: Definition = {
  checklist: {
    id: 'x',
    customer: 'acme',
    title: 'X',
    slots: [slot],
    checks: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B', evidence: { kind: 'number', min: 1 } },
    ],
  },
  calendar: { holidays: 'IT' },
  zone: 'Europe/Rome',
  version: 1,
  from: '2026-01-01T00:00:00Z',
};

it('names what was added, taken away and changed, whatever the order of members', () => {
  const after: Definition = {
    ...before,
    checklist: {
      title: 'Y',
      customer: 'acme',
      id: 'x',
      slots: [{ ...slot, end: '08:00' }],
      checks: [
        { evidence: { min: 1, kind: 'number' }, title: 'B', id: 'b' },
        { id: 'c', title: 'C' },
      ],
    },
    calendar: { holidays: 'IT-BZ' },
    retired: true,
  };
  expect(changesBetween(before, after)).toEqual({
    retired: true,
    members: ['title'],
    slots: { added: [], removed: [], changed: ['Morning'] },
    checks: { added: ['C'], removed: ['A'], changed: [] },
    calendar: true,
  });
});

it('finds nothing in the same', () => {
  const none = { added: [], removed: [], changed: [] };
  expect(changesBetween(before, { ...before, version: 2 })).toEqual({
    retired: false,
    members: [],
    slots: none,
    checks: none,
    calendar: false,
  });
});
