import type { TicketRef } from '../../src/domain/review/acts/ReviewAct.ts';
import { items, members } from '../members.ts';
import type { InputFile } from './InputFile.ts';
import type { Remarks } from './Remarks.ts';

/** The answers of a search of Jira's in a file: one, or several in a list. */
function pagesOf({ text }: InputFile): Array<Record<string, unknown>> {
  if (!/^\s*[[{]/.test(text)) {
    return [];
  }
  try {
    const document: unknown = JSON.parse(text);
    return (Array.isArray(document) ? items(document) : [document])
      .map(members)
      .filter((page) => Array.isArray(page['issues']));
  } catch {
    // What is wrong with it is told where it is read.
    return [];
  }
}

/** Whether the pages of a search are all there, as far as they tell; says what is missing. */
export function isWholeSearch(files: readonly InputFile[], tickets: readonly TicketRef[], remarks: Remarks): boolean {
  const pages = files.flatMap(pagesOf);
  const total = Math.max(0, ...pages.map(({ total: said }) => (typeof said === 'number' ? said : 0)));
  const goesOn = pages.length > 0 && pages.every(({ isLast }) => isLast === false);
  const found = new Set(tickets.map(({ key }) => key)).size;
  if (total > found) {
    remarks.note('Tickets', `The search found ${total}, and the files hold ${found}: the other pages are missing.`);
  } else if (goesOn) {
    remarks.note('Tickets', 'The last page of the search is missing.');
  }
  return total <= found && !goesOn;
}
