import { isRecord, type JsonRecord, textAt } from '../../http/record.ts';
import { instant, onlyMembers, wholeNumber } from '../../sites/readSettings.ts';
import { BadSetting } from '../../sites/SimulatedSite.ts';
import { always } from '../../time/WorkingHours.ts';
import type { SlaCycle, SlaValue } from '../sla/SlaValue.ts';

const HOUR = 3_600_000;

interface Wish {
  state: string;
  due: number | undefined;
  goal: number;
  remaining: number;
  completed: boolean;
}

function cyclesOf({ state, due, goal, remaining, completed }: Wish, now: number): SlaCycle[] {
  switch (state) {
    case 'running':
      return [{ start: (due ?? now + remaining) - goal, pauses: [] }];
    case 'breached': {
      const missed = due ?? now - HOUR;
      return [{ start: missed - goal, pauses: [], ...(completed ? { stop: Math.min(missed + HOUR / 2, now) } : {}) }];
    }
    case 'paused':
      return [{ start: now - goal + remaining, pauses: [{ from: now }] }];
    case 'met':
      return [{ start: now - Math.floor(goal / 2) - 60_000, stop: now - 60_000, pauses: [] }];
    default:
      return [];
  }
}

const members = ['state', 'paused', 'due', 'goalMs', 'remainingMs', 'completed', 'errorMessage'];
const states = ['running', 'breached', 'paused', 'met', 'none', 'error'];

function readState(value: JsonRecord): string {
  const state = textAt(value, 'state') ?? (value.errorMessage === undefined ? 'running' : 'error');
  if (!states.includes(state)) {
    throw new BadSetting(`"${state}" is no state of an SLA. States: ${states.join(', ')}.`);
  }
  return state;
}

function readWish(value: JsonRecord, state: string): Wish {
  const due = value.due === null ? undefined : instant(value, 'due');
  const remaining = value.remainingMs === null ? undefined : wholeNumber(value, 'remainingMs', -1e13, 1e13);
  return {
    state,
    due,
    goal: wholeNumber(value, 'goalMs', 1, 1e13) ?? 8 * HOUR,
    remaining: remaining ?? HOUR,
    completed: value.completed === true,
  };
}

/**
 * Reads the wish for an SLA: null, an error, or a state with its due time, goal and rest; round the clock.
 * Gives a function of the site's time. Throws BadSetting.
 */
export function readSla(value: unknown): (now: number) => SlaValue {
  if (value === null) {
    return () => null;
  }
  if (!isRecord(value)) {
    throw new BadSetting('An SLA must be null or an object.');
  }
  onlyMembers(value, members, 'an SLA');
  const state = readState(value);
  if (state === 'error') {
    const message = textAt(value, 'errorMessage') ?? 'SLA data is being recalculated. Try again later.';
    return () => ({ kind: 'error', message });
  }
  const wish = readWish(value, state);
  return (now) => ({ kind: 'record', goal: wish.goal, hours: always, cycles: cyclesOf(wish, now) });
}
