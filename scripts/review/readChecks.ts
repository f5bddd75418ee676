import type { CheckProblem } from '../../src/domain/review/items/ReviewItem.ts';
import type { InputFile } from './InputFile.ts';
import { readInstant } from './readInstant.ts';
import { readRows } from './readRows.ts';
import type { Remarks } from './Remarks.ts';
import { pick } from './Row.ts';
import { timeReading, type StatedTimes } from './timeReading.ts';

const AT = ['at', 'time', 'answered', 'answeredat', 'date'];
const STATES = ['problem', 'missed', 'late', 'not_evaluated'] as const;

/** How checks are read that do not say it themselves. */
export interface CheckReading extends StatedTimes {
  customerOf: (name: string) => string;
}

/** Checks that were not simply OK; others are left out. What cannot be read is told. */
export function readChecks(input: InputFile, reading: CheckReading, remarks: Remarks): CheckProblem[] {
  const rows = readRows(input, remarks);
  if ('sentence' in rows) {
    remarks.lost(input.name, rows.sentence);
    return [];
  }
  const time = timeReading(rows, AT, reading, input.name, remarks);
  return rows.flatMap((row): CheckProblem[] => {
    const at = readInstant(pick(row, AT), time);
    const check = pick(row, ['check', 'title', 'name']);
    const said = pick(row, ['state', 'status', 'result'])
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    const state = STATES.find((one) => one === said);
    if (at === undefined || check === '') {
      remarks.lost(input.name, 'It needs at and check.', row.place);
      return [];
    }
    const checklist = pick(row, ['checklist', 'list']) || 'import';
    const checkId = pick(row, ['checkid', 'id']) || check;
    return state === undefined
      ? []
      : [
          {
            ...{ round: pick(row, ['round']) || `${checklist}/${at}`, checklist, check, checkId, state, at },
            customer: reading.customerOf(pick(row, ['customer'])),
            isManual: !/^(no|false|0|automatic|auto)$/i.test(pick(row, ['manual', 'ismanual', 'kind'])),
            ...{ ticket: pick(row, ['ticket']), playbook: pick(row, ['playbook', 'entry']) },
            ...{ alertRule: pick(row, ['alertrule', 'rule']), note: pick(row, ['note', 'problem', 'comment']) },
          },
        ];
  });
}
