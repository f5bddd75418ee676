import type { CheckProblem } from '../../src/domain/review/items/ReviewItem.ts';
import type { InputFile } from './InputFile.ts';
import { orderOf, readInstant, type DateOrder } from './readInstant.ts';
import { readRows } from './readRows.ts';
import type { Remarks } from './Remarks.ts';
import { pick } from './Row.ts';

const AT = ['at', 'time', 'answered', 'answeredat', 'date'];
const STATES = ['problem', 'missed', 'late', 'not_evaluated'] as const;

/** How checks are read that do not say it themselves. */
export interface CheckReading {
  zone: string;
  order: DateOrder | undefined;
  customerOf: (name: string) => string;
}

/** Checks that were not simply OK; others are left out. What cannot be read is told. */
export function readChecks(
  input: InputFile,
  { zone, order, customerOf }: CheckReading,
  remarks: Remarks
): CheckProblem[] {
  const rows = readRows(input);
  if ('sentence' in rows) {
    remarks.lost(input.name, rows.sentence);
    return [];
  }
  const chosen = order ?? orderOf(rows.map((row) => pick(row, AT))) ?? 'dmy';
  return rows.flatMap((row): CheckProblem[] => {
    const at = readInstant(pick(row, AT), { order: chosen, zone: row.isTable ? zone : 'UTC' });
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
            customer: customerOf(pick(row, ['customer'])),
            isManual: !/^(no|false|0|automatic|auto)$/i.test(pick(row, ['manual', 'ismanual', 'kind'])),
            ...{ ticket: pick(row, ['ticket']), playbook: pick(row, ['playbook', 'entry']) },
            ...{ alertRule: pick(row, ['alertrule', 'rule']), note: pick(row, ['note', 'problem', 'comment']) },
          },
        ];
  });
}
