import type { ReviewTicket } from '../../src/domain/review/links/ReviewTicket.ts';
import type { InputFile } from './InputFile.ts';
import { readInstant, type TimeReading } from './readInstant.ts';
import { readRows } from './readRows.ts';
import type { Remarks } from './Remarks.ts';
import { nothingSays, pick, pickAll, type Row } from './Row.ts';
import { isCancelled, priorityOf, reporterOf, typeOf } from './ticketWords.ts';
import { timeReading, type StatedTimes } from './timeReading.ts';

/** The columns that are known, by what they hold; the first that says something counts. */
const COLUMNS = {
  key: ['key', 'issuekey', 'number', 'ticket', 'ticketkey', 'ticketnumber', 'ticketid', 'id'],
  title: ['title', 'summary', 'shortdescription', 'subject', 'name'],
  type: ['type', 'issuetype', 'tickettype', 'tasktype', 'sysclassname'],
  state: ['state', 'status', 'incidentstate'],
  priority: ['priority', 'priorityname', 'urgency'],
  customer: ['customer', 'company', 'account', 'organization', 'organizations', 'customfieldorganizations', 'client'],
  service: [
    ...[
      'service',
      'businessservice',
      'customfieldservice',
      'affectedservice',
      'customfieldaffectedservices',
      'components',
    ],
    ...['component', 'application', 'configurationitem', 'cmdbci'],
  ],
  cause: [
    'cause',
    'rootcause',
    'causecode',
    'customfieldrootcause',
    'customfieldcause',
    'ucause',
    'urootcause',
    'causedby',
  ],
  code: ['resolutioncode', 'closecode', 'closurecode', 'resolution'],
  resolution: [
    ...['resolutionnotes', 'closenotes', 'resolutiontext', 'customfieldresolutionnotes', 'customfieldresolution'],
    ...['workaround', 'customfieldworkaround'],
  ],
  comments: ['comment', 'comments', 'commentsandworknotes', 'additionalcomments'],
  channel: [
    'reportedby',
    'channel',
    'contacttype',
    'source',
    'customfieldsource',
    'requestchannel',
    'customfieldrequestchanneltype',
  ],
  created: ['created', 'createdat', 'opened', 'openedat', 'reported', 'createdon', 'syscreatedon'],
  resolved: ['resolved', 'resolvedat', 'resolutiondate', 'closed', 'closedat'],
  responded: ['firstresponse', 'firstresponseat', 'responded'],
  plannedFrom: ['plannedstart', 'plannedstartdate', 'startdate'],
  plannedTo: ['plannedend', 'plannedenddate', 'enddate'],
  labels: ['labels', 'label', 'tags'],
  url: ['url', 'link'],
} as const;
const TIMES = [
  ...COLUMNS.created,
  ...COLUMNS.resolved,
  ...COLUMNS.responded,
  ...COLUMNS.plannedFrom,
  ...COLUMNS.plannedTo,
];

/** How tickets are read that do not say it themselves. */
export interface TicketReading extends StatedTimes {
  /** Types that count as incidents, beside those that say so. */
  incidents: readonly string[];
  customerOf: (name: string) => string;
}

/** Comments of Jira's exports begin with the day and the account, which nobody needs. */
const withoutAuthor = (comment: string): string => comment.replace(/^[^;\n]{6,40};[^;\n]{1,120};/, '');

const resolutionOf = (row: Row): { resolutionCode: string; resolution: string } => {
  const code = pick(row, COLUMNS.code);
  const notes = pick(row, COLUMNS.resolution);
  // Some keep the whole story where others have a word.
  return notes === '' && code.length > 40
    ? { resolutionCode: '', resolution: code }
    : { resolutionCode: code, resolution: notes };
};

function ticketOf(row: Row, time: TimeReading, reading: TicketReading): ReviewTicket | string {
  const at = (names: readonly string[]): number | null => readInstant(pick(row, names), time) ?? null;
  const key = pick(row, COLUMNS.key);
  const created = at(COLUMNS.created);
  if (key === '' || created === null) {
    return key === ''
      ? 'It has no key.'
      : pick(row, COLUMNS.created) === ''
        ? 'It does not say when it was created.'
        : 'When it was created cannot be read.';
  }
  const resolution = resolutionOf(row);
  const state = pick(row, COLUMNS.state);
  const plannedFrom = at(COLUMNS.plannedFrom);
  return {
    ...{ connection: 'import', key, url: pick(row, COLUMNS.url), title: pick(row, COLUMNS.title), state },
    ...{ customer: reading.customerOf(pick(row, COLUMNS.customer)), service: pick(row, COLUMNS.service) },
    type: typeOf(pick(row, COLUMNS.type), key, reading.incidents),
    isCancelled: isCancelled(state, resolution.resolutionCode),
    priority: priorityOf(pick(row, COLUMNS.priority)),
    ...{ assignee: '', excerpt: '', mark: '', labels: pickAll(row, COLUMNS.labels), cause: pick(row, COLUMNS.cause) },
    ...resolution,
    comments: pickAll(row, COLUMNS.comments).map(withoutAuthor),
    reportedBy: reporterOf(pick(row, COLUMNS.channel)),
    ...{ created, firstResponse: at(COLUMNS.responded), resolved: at(COLUMNS.resolved) },
    ...(plannedFrom === null ? {} : { planned: { from: plannedFrom, to: at(COLUMNS.plannedTo) } }),
  };
}

/** What stands for nothing. */
const NOTHING = /^(-+|–|n\/?a|none|null|unresolved)$/i;

/** A time that cannot be read is told: without it the ticket would seem not to be solved. */
function tellTimes(row: Row, time: TimeReading, file: string, remarks: Remarks): void {
  const unread = (
    [
      ['solved', COLUMNS.resolved],
      ['answered', COLUMNS.responded],
      ['planned', COLUMNS.plannedFrom],
      ['planned to end', COLUMNS.plannedTo],
    ] as const
  ).filter(([, names]) => {
    const said = pick(row, names);
    return said !== '' && !NOTHING.test(said) && readInstant(said, time) === undefined;
  });
  for (const [what] of unread) {
    remarks.lost(file, `When it was ${what} cannot be read.`, row.place);
  }
}

/** The tickets of a file, each once; what cannot be read is told and left out. */
export function readTickets(input: InputFile, reading: TicketReading, remarks: Remarks): ReviewTicket[] {
  const rows = readRows(input, remarks);
  if ('sentence' in rows) {
    remarks.lost(input.name, rows.sentence);
    return [];
  }
  const time = timeReading(rows, TIMES, reading, input.name, remarks);
  const missing =
    nothingSays(rows, COLUMNS.key, 'which ticket it is') ??
    nothingSays(rows, COLUMNS.created, 'when a ticket was opened');
  if (missing !== undefined) {
    remarks.lost(input.name, missing);
    return [];
  }
  const found = new Map<string, ReviewTicket>();
  for (const row of rows) {
    tellTimes(row, time, input.name, remarks);
    const ticket = ticketOf(row, time, reading);
    if (typeof ticket === 'string') {
      remarks.lost(input.name, ticket, row.place);
    } else {
      if (found.has(ticket.key)) {
        remarks.note(input.name, 'The ticket is there twice; the last one counts.', row.place);
      }
      found.set(ticket.key, ticket);
    }
  }
  if (found.size === 0) {
    remarks.lost(
      input.name,
      'It holds no tickets. They need a column for the key, such as number, and one for the time, such as created.'
    );
  }
  return [...found.values()];
}
