import type { ReviewAct } from '../../src/domain/review/acts/ReviewAct.ts';
import { members } from '../members.ts';
import type { InputFile } from './InputFile.ts';
import type { ReviewDomain } from './loadReview.ts';
import { readInstant } from './readInstant.ts';
import { readRows } from './readRows.ts';
import type { Remarks } from './Remarks.ts';

/** What an act needs not say: its number is its place, and nobody did it. */
const completed = (raw: unknown, index: number): Record<string, unknown> => {
  const { number, at, by, customer, ...act } = members(raw);
  return {
    ...act,
    number: typeof number === 'number' ? number : index + 1,
    at: typeof at === 'string' ? readInstant(at, { zone: 'UTC', order: 'dmy' }) : at,
    by: by ?? { uid: '', name: '' },
    customer: customer ?? '',
  };
};

/** What people did about items, as the store keeps it; what cannot be read is told and left out. */
export function readActs(input: InputFile, domain: ReviewDomain, remarks: Remarks): ReviewAct[] {
  const rows = readRows(input, remarks);
  if ('sentence' in rows) {
    remarks.lost(input.name, rows.sentence);
    return [];
  }
  return rows.flatMap((row, index): ReviewAct[] => {
    const read = domain.reviewActSchema.safeParse(completed(row.raw, index));
    if (!read.success || read.data === undefined) {
      remarks.lost(
        input.name,
        'It is no act: it needs item, at and a deed of a known kind with all its members.',
        row.place
      );
      return [];
    }
    return [read.data];
  });
}
