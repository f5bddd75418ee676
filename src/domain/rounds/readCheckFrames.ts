import { z } from 'zod';
import { asCheckKind } from '../vocabulary/checkKinds';
import { asCheckState } from '../vocabulary/checkStates';
import { asSeverity } from '../vocabulary/severities';
import { asSignOff } from '../vocabulary/signOffStates';
import { Columns, type FrameLike } from './FrameLike';
import type { Link, Round, RoundCheck } from './Round';
import { roundId } from './RoundKey';
import { safeLink } from './safeLink';

/** Without these columns a frame is no list of checks. */
const NEEDED = ['checklist_id', 'slot_id', 'date', 'check_id', 'check', 'state'];

const linksSchema = z.array(z.object({ title: z.string(), url: z.string() }));

function readLinks(text: string): Link[] {
  if (text === '') {
    return [];
  }
  try {
    const parsed = linksSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.filter(({ url }) => safeLink(url) !== '') : [];
  } catch {
    return [];
  }
}

function readCheck(cells: Columns, row: number): RoundCheck {
  return {
    id: cells.text('check_id', row),
    title: cells.text('check', row),
    kind: asCheckKind(cells.text('kind', row)),
    isHighImpact: cells.text('impact', row) === 'high',
    state: asCheckState(cells.text('state', row)),
    answeredAtMs: cells.number('answered_at', row),
    lateSeconds: cells.number('late_s', row) ?? 0,
    isCarried: cells.flag('carried', row),
    by: cells.text('by', row),
    owner: cells.text('owner', row),
    evidence: cells.text('evidence', row),
    evidenceUrl: safeLink(cells.text('evidence_url', row)),
    severity: asSeverity(cells.text('severity', row)),
    problem: cells.text('problem', row),
    reason: cells.text('reason', row),
    signOff: asSignOff(cells.text('sign_off', row)),
    links: readLinks(cells.text('links', row)),
    seen: cells.number('seen', row) ?? 0,
    acting: undefined,
  };
}

function readRound(cells: Columns, row: number, checks: readonly RoundCheck[]): Round {
  return {
    checklist: cells.text('checklist_id', row),
    slot: cells.text('slot_id', row),
    date: cells.text('date', row),
    customer: { id: cells.text('customer_id', row), name: cells.text('customer', row) },
    title: cells.text('checklist', row),
    slotTitle: cells.text('slot', row),
    zone: cells.text('zone', row) || 'UTC',
    startMs: cells.number('start', row) ?? 0,
    endMs: cells.number('due', row) ?? 0,
    closesMs: cells.number('closes', row) ?? 0,
    isShadow: cells.flag('shadow', row),
    checks,
    live: undefined,
  };
}

/** Whether a frame is one of the query type `checks`; a transformation may have renamed the frame, not its columns. */
export function isCheckFrame(frame: FrameLike): boolean {
  const cells = new Columns(frame);
  return NEEDED.every((name) => cells.has(name));
}

/** The rounds in frames of the query type `checks`, in the frames' order; other frames are passed over. */
export function readCheckFrames(frames: readonly FrameLike[]): Round[] {
  const rounds = new Map<string, { round: Round; checks: RoundCheck[]; ids: Set<string> }>();
  for (const frame of frames.filter(isCheckFrame)) {
    const cells = new Columns(frame);
    for (let row = 0; row < frame.length; row++) {
      const key = {
        checklist: cells.text('checklist_id', row),
        slot: cells.text('slot_id', row),
        date: cells.text('date', row),
      };
      const id = roundId(key);
      const checks: RoundCheck[] = [];
      const known = rounds.get(id) ?? { round: readRound(cells, row, checks), checks, ids: new Set() };
      rounds.set(id, known);
      const check = readCheck(cells, row);
      // Two queries of a panel may ask for the same check.
      if (!known.ids.has(check.id)) {
        known.ids.add(check.id);
        known.checks.push(check);
      }
    }
  }
  return [...rounds.values()].map(({ round }) => round);
}
