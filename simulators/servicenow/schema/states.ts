import type { PendingReason, TicketState } from '../../import/NormalisedTicket.ts';

/** What a value of `state` means in the words of the product. */
export interface Standing {
  state: TicketState;
  pendingReason: PendingReason | null;
  cancelled: boolean;
}

const at = (state: TicketState, cancelled = false): Standing => ({ state, pendingReason: null, cancelled });
const waiting = (pendingReason: PendingReason): Standing => ({ state: 'pending', pendingReason, cancelled: false });

const taskStanding: Record<string, Standing> = {
  '-5': waiting('other'),
  '-6': waiting('customer'),
  '-7': waiting('vendor'),
  '-8': waiting('change'),
  '-9': waiting('problem'),
  '1': at('open'),
  '2': at('in_progress'),
  '6': at('resolved'),
  '3': at('closed'),
  '4': at('closed', true),
  '7': at('closed', true),
};

const standings: Record<string, Record<string, Standing>> = {
  incident: {
    1: at('open'),
    2: at('in_progress'),
    3: waiting('other'),
    6: at('resolved'),
    7: at('closed'),
    8: at('closed', true),
  },
  problem: {
    101: at('open'),
    102: at('in_progress'),
    103: at('in_progress'),
    104: at('in_progress'),
    106: at('resolved'),
    107: at('closed'),
    108: at('closed', true),
  },
  change_request: {
    '-5': at('open'),
    '-4': at('open'),
    '-3': at('open'),
    '-2': at('open'),
    '-1': at('in_progress'),
    '0': at('in_progress'),
    '2': at('resolved'),
    '3': at('closed'),
    '4': at('closed', true),
  },
};

/** Reasons as `hold_reason` of an incident has them, and the words of the other tables' `on_hold_reason`. */
const reasons: ReadonlyArray<readonly [PendingReason, hold: string, words: string]> = [
  ['customer', '1', 'Awaiting Caller'],
  ['vendor', '4', 'Awaiting Vendor'],
  ['change', '5', 'Awaiting Change'],
  ['problem', '3', 'Awaiting Problem'],
];

/** The fields of a record that say where it stands. */
export interface StandingFields {
  state: string;
  hold_reason?: string;
  on_hold?: string;
  on_hold_reason?: string;
}

/** What a record's fields mean. A value that no choice declares counts as work in progress. */
export function standingOf(table: string, fields: StandingFields): Standing {
  const standing = (standings[table] ?? taskStanding)[fields.state] ?? at('in_progress');
  const held = fields.on_hold === 'true' && standing.state !== 'closed' && standing.state !== 'resolved';
  if (!held && !(table === 'incident' && standing.state === 'pending')) {
    return standing;
  }
  const said = reasons.find(([, hold, words]) => hold === fields.hold_reason || words === fields.on_hold_reason);
  return waiting(said?.[0] ?? 'other');
}

function valueOf(table: string, keep: (standing: Standing) => boolean): string {
  const all = Object.entries(standings[table] ?? taskStanding);
  return all.filter(([, standing]) => keep(standing)).at(0)?.[0] ?? '';
}

/** Which values stand for what comes up most, where several mean the same. */
const favourites: Record<string, string> = {
  'change_request open': '-5',
  'change_request in_progress': '-1',
  'problem in_progress': '102',
};

function heldFields(table: string, reason: PendingReason): StandingFields {
  const said = reasons.find(([known]) => known === reason);
  if (table === 'incident') {
    return { state: '3', hold_reason: said?.[1] ?? '' };
  }
  const state = table === 'problem' ? '102' : '-1';
  return { state, on_hold: 'true', on_hold_reason: said?.[2] ?? '' };
}

/** The fields that make a record stand so; values of this instance's own where ServiceNow has none. */
export function fieldsOf(table: string, { state, pendingReason, cancelled }: Standing): StandingFields {
  if (state === 'pending' && standings[table] !== undefined) {
    return heldFields(table, pendingReason ?? 'other');
  }
  if (cancelled && standings[table] === undefined) {
    return { state: '7' };
  }
  const favourite = favourites[`${table} ${state}`];
  return {
    state:
      favourite ??
      valueOf(
        table,
        (standing) =>
          standing.state === state && standing.pendingReason === pendingReason && standing.cancelled === cancelled
      ),
  };
}

/** The value of `state` of a new record. */
export function firstState(table: string): string {
  return fieldsOf(table, at('open')).state;
}
