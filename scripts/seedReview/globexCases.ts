import { MINUTE, type Ago } from './Ago.ts';
import type { Case, Firing, PlannedTicket } from './Case.ts';

const firingsOf = (rule: string, moments: readonly number[], minutes: number): Firing[] =>
  moments.map((at) => ({ rule, at, minutes }));

/** Twice the same trouble, twice the same way around it. */
const synchronised = (key: string, created: number): PlannedTicket => ({
  ...{ key, title: 'Folder of scans is not synchronised', service: 'files', by: 'team', created },
  description: 'Scans of the morning are missing on the share.',
  ...{ cause: 'Software defect', resolutionCode: 'Workaround', resolution: 'Started the synchronisation by hand.' },
  resolved: created + 50 * MINUTE,
});

/** What happened at Globex. */
export const globexCases = (ago: Ago): Case[] => [
  {
    ...{ id: 'globex-flapping', customer: 'globex', raises: [{ rule: 'c', reason: 'flapping' }] },
    story: 'Connections to the broker come and go seven times within an hour, on two days',
    firings: [7, 21].flatMap((days) =>
      firingsOf(
        'review-globex-broker',
        Array.from({ length: 7 }, (_, n) => ago(days, '14:00') + n * 8 * MINUTE),
        3
      )
    ),
    acts: [
      {
        ...{ by: 'luca', at: ago(7, '15:10'), on: { firing: 0 } },
        deed: { kind: 'feedback', entry: 'panel:rounds-globex-review-playbook/1', verdict: 'worked', note: '' },
      },
    ],
  },
  {
    ...{ id: 'globex-wrong-entry', customer: 'globex', raises: [{ rule: 'a', reason: 'wrong-entry' }] },
    story: 'The entry is about another kind of printer',
    firings: [{ rule: 'review-globex-printer', at: ago(12, '08:55'), minutes: 47 }],
    acts: [
      {
        ...{ by: 'anna', at: ago(12, '09:50'), on: { firing: 0 } },
        deed: {
          ...{ kind: 'feedback', entry: 'panel:rounds-globex-review-playbook/2', verdict: 'wrong_entry' },
          note: 'The label printers hang on another server.',
        },
      },
    ],
  },
  {
    ...{ id: 'globex-workaround', customer: 'globex', raises: [{ rule: 'c', reason: 'workaround-again' }] },
    story: 'The same trouble was closed with a workaround twice',
    firings: firingsOf('review-globex-share', [ago(22, '07:30'), ago(5, '07:35')], 30),
    tickets: [synchronised('GLX-9001', ago(22, '07:45')), synchronised('GLX-9002', ago(5, '07:50'))],
    acts: [0, 1].flatMap((firing) => {
      const at = firing === 0 ? ago(22, '07:50') : ago(5, '07:55');
      const key = firing === 0 ? 'GLX-9001' : 'GLX-9002';
      return [
        {
          ...{ by: 'anna' as const, at, on: { firing } },
          deed: { kind: 'link', ticket: { connection: 'globex-dc', key }, method: 'hand' },
        },
        {
          ...{ by: 'anna' as const, at: at + 40 * MINUTE, on: { firing } },
          deed: { kind: 'feedback', entry: 'panel:rounds-globex-review-playbook/3', verdict: 'with_changes', note: '' },
        },
      ];
    }),
  },
  {
    ...{ id: 'globex-check', customer: 'globex' },
    story: 'A person finds in a round what no alert rule watches, and no entry helps',
    raises: [
      { rule: 'b', reason: 'check-without-alert' },
      { rule: 'a', reason: 'check-without-entry' },
    ],
    checks: [
      {
        ...{ id: 'badge-readers', title: 'Badge readers answer', at: ago(16, '06:30'), state: 'problem' },
        note: 'Two of six readers do not answer.',
      },
    ],
  },
  {
    ...{ id: 'globex-61-minutes', customer: 'globex', raises: [{ rule: 'b', reason: 'ticket-without-alert' }] },
    story: 'A ticket 61 minutes before the only alert of that morning: too far to belong together',
    firings: firingsOf('review-globex-backup', [ago(19, '10:00')], 5),
    tickets: [
      {
        ...{ key: 'GLI-9001', title: 'Backup of the ERP has not begun', service: 'backup', by: 'team' },
        ...{ description: 'Nothing since two.', cause: 'Infrastructure', resolutionCode: 'Done' },
        ...{ created: ago(19, '08:59'), resolved: ago(19, '09:50') },
      },
    ],
  },
  {
    ...{ id: 'globex-same-service', customer: 'globex', raises: [{ rule: 'b', reason: 'ticket-without-alert' }] },
    story: "Globex's portal fails in the minutes in which only ACME's portal has an alert",
    tickets: [
      {
        ...{ key: 'GLX-9003', title: 'Customer portal shows an empty page', service: 'portal', by: 'team' },
        ...{ description: 'For everybody.', cause: 'Software defect', resolutionCode: 'Done' },
        ...{ created: ago(9, '08:50'), resolved: ago(9, '09:40') },
      },
    ],
  },
];
