import { aCheck, aRound } from '../../testing/roundBuilders';
import { checkFingerprint, checkTicketWords } from './checkTicket';

const round = aRound.build();
const check = aCheck.build({ id: 'backup', title: 'DB backup', problem: 'exit 3', evidence: '12 rows' });

it('begins with what the remedy says, and what was found', () => {
  const ticket = { type: 'problem', title: 'Backup\nfailed', description: 'See runbook', priority: 2, labels: ['dba'] };
  expect(checkTicketWords(round, check, { steps: '', links: [], ticket }, 'Seen today.')).toEqual({
    type: 'problem',
    title: 'Backup failed',
    description: 'See runbook\nexit 3\n12 rows\nSeen today.',
    priority: '2',
    labels: ['dba'],
  });
});

it('names the check and the customer where the remedy says nothing', () => {
  expect(checkTicketWords(round, check, undefined, 'Seen.')).toMatchObject({
    type: 'incident',
    title: 'DB backup (ACME)',
    priority: '0',
    labels: [],
  });
});

it('is about the check whatever the day, in what the backend takes', () => {
  expect(checkFingerprint(round, check)).toBe('morning..backup');
  const long = 'x'.repeat(63);
  expect(checkFingerprint(aRound.build({ checklist: long }), aCheck.build({ id: long }))).toMatch(
    /^[A-Za-z0-9._:-]{1,128}$/
  );
});
