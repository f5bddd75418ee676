import { isRecord } from '../http/record.ts';
import { BadMember } from './BadMember.ts';
import type { NormalisedTicket } from './NormalisedTicket.ts';
import { readTicket } from './readTicket.ts';

/** What an import holds. With any problem its tickets must not be served. */
export interface Import {
  tickets: NormalisedTicket[];
  /** One sentence a bad line, with the line's number (from 1). */
  problems: string[];
}

interface Place {
  line: number;
  customer: string;
}

/** Which line has which key, and which customer each project. */
interface Seen {
  keys: Map<string, number>;
  projects: Map<string, Place>;
}

function readLine(text: string): NormalisedTicket {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadMember('it is not JSON.');
  }
  if (!isRecord(value)) {
    throw new BadMember('it is not a JSON object.');
  }
  return readTicket(value);
}

/** A project is one customer's, because the systems that the tickets go to tell customers apart by it. */
function note({ key, project, customer }: NormalisedTicket, line: number, seen: Seen): void {
  const twin = seen.keys.get(key);
  if (twin !== undefined) {
    throw new BadMember(`the key "${key}" is on line ${twin} already.`);
  }
  const owner = seen.projects.get(project) ?? { line, customer };
  if (owner.customer !== customer) {
    throw new BadMember(`the project "${project}" is another customer's on line ${owner.line}.`);
  }
  seen.keys.set(key, line);
  seen.projects.set(project, owner);
}

/** Reads an import: one JSON object a line, empty lines passed over. Never throws; see docs/simulators.md. */
export function readImport(text: string): Import {
  const seen: Seen = { keys: new Map(), projects: new Map() };
  const read: Import = { tickets: [], problems: [] };
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      continue;
    }
    try {
      const ticket = readLine(line);
      note(ticket, index + 1, seen);
      read.tickets.push(ticket);
    } catch (error) {
      if (!(error instanceof BadMember)) {
        throw error;
      }
      read.problems.push(`Line ${index + 1} of the import: ${error.message}`);
    }
  }
  return read;
}
