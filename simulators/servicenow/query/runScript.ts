import { instantOf } from '../../time/wallTime.ts';
import { utcText } from '../instance/utc.ts';
import type { Session } from '../Session.ts';
import { moved, startOf, unitOf } from './startOf.ts';

type Script = (parts: string[], session: Session) => string | undefined;

const shifts: Record<string, number> = { This: 0, Last: -1, Next: 1 };
const dayShifts: Record<string, number> = { Today: 0, Yesterday: -1, Tomorrow: 1 };

/** `beginningOf` or `endOf` a unit; the end is the second before the next one begins. */
function edge(which: string, word: string, shift: number, { zone, now }: Session): string | undefined {
  const unit = unitOf(word);
  if (unit === undefined) {
    return undefined;
  }
  return which === 'beginningOf'
    ? utcText(startOf(unit, zone, now, shift))
    : utcText(startOf(unit, zone, now, shift + 1) - 1000);
}

function ago([word = '', side = '', number = '0']: string[], { zone, now }: Session): string | undefined {
  const unit = unitOf(word);
  const shift = -Number(number);
  if (unit === undefined || Number.isNaN(shift)) {
    return undefined;
  }
  if (side === '') {
    return utcText(moved(unit, zone, now, shift));
  }
  return utcText(side === 'Start' ? startOf(unit, zone, now, shift) : startOf(unit, zone, now, shift + 1) - 1000);
}

/** `gs.dateGenerate('2026-05-01','08:00:00')`: that reading of the session's wall clock. */
function generate([day = '', time = '']: string[], { zone }: Session): string | undefined {
  const named: Record<string, string> = { start: '00:00:00', end: '23:59:59' };
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2})$/.exec(`${day} ${named[time] ?? time}`);
  if (parts === null) {
    return undefined;
  }
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return utcText(instantOf(zone, { year, month, day: date, hour, minute }) + second * 1000);
}

const scripts: ReadonlyArray<[RegExp, Script]> = [
  [
    /^gs\.(beginningOf|endOf)(Today|Yesterday|Tomorrow)\(\)$/,
    ([which = '', day = ''], session) => edge(which, 'day', dayShifts[day] ?? 0, session),
  ],
  [
    /^gs\.(beginningOf|endOf)(This|Last|Next)(Week|Month|Quarter|Year)\(\)$/,
    ([which = '', shift = '', unit = ''], session) => edge(which, unit, shifts[shift] ?? 0, session),
  ],
  [/^gs\.(minutes|hours|days|weeks|months|quarters|years)Ago(Start|End)?\(\s*(-?\d+)\s*\)$/, ago],
  [/^gs\.dateGenerate\(\s*["']([\d-]+)["']\s*,\s*["']([\w:]+)["']\s*\)$/, generate],
  [/^gs\.nowDateTime\(\)$/, (_, { now }) => utcText(now)],
  [/^gs\.now\(\)$/, (_, { zone, now }) => utcText(startOf('day', zone, now)).slice(0, 10)],
  [/^gs\.getUserID\(\)$|^gs\.getUser\(\)\.getID\(\)$/, (_, { account }) => account.sysId],
  [/^gs\.getUserName\(\)$/, (_, { account }) => account.userName],
  [
    /^gs\.getUser\(\)\.getCompanyID\(\)$/,
    (_, { account, instance }) => instance.store.find('sys_user', account.sysId)?.get('company') ?? '',
  ],
];

/** Runs what stands behind `javascript:`; undefined for what this instance does not know. */
export function runScript(source: string, session: Session): string | undefined {
  const text = source.trim().replace(/;$/, '');
  for (const [pattern, script] of scripts) {
    const parts = pattern.exec(text);
    if (parts !== null) {
      return script(
        parts.slice(1).map((part) => part ?? ''),
        session
      );
    }
  }
  return undefined;
}
