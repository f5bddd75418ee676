import { t } from '@grafana/i18n';
import { useCallback, useLayoutEffect, useRef, type Dispatch } from 'react';
import { emptyDraft, toAct } from '../../domain/rounds/AnswerDraft';
import { isAnswer, type CheckAct } from '../../domain/rounds/CheckAct';
import type { KeyCommand } from '../../domain/rounds/keys';
import { moveIn, nextToDo } from '../../domain/rounds/moveIn';
import { isOnePress } from '../../domain/rounds/whatIsAsked';
import { isOpen, type CheckState } from '../../domain/vocabulary/checkStates';
import type { Acting } from './Acting';
import { claimNow } from './claimTime';
import type { ListAction, ListState } from './listState';
import { isToDo, type ListRow } from './ListRow';
import { whyNot } from './whyNot';

interface Parts {
  rows: readonly ListRow[];
  state: ListState;
  dispatch: Dispatch<ListAction>;
  acting: Acting | undefined;
  nowMs: number;
  /** Says something to the person, seen and heard. */
  announce: (sentence: string) => void;
}

/** What the list does on a key or a button; `id` is the check that it is about, the active one where there is none. */
export type RunCommand = (command: ListCommand, id?: string) => void;

/** What the keys do, and going on after a form. */
export type ListCommand = KeyCommand | 'go-on';

const ANSWERED_WITH: Readonly<Partial<Record<CheckState, string>>> = {
  done_problem: 'problem',
  skipped: 'skip',
  not_applicable: 'not_applicable',
};

function answerOf(state: CheckState) {
  const act = ANSWERED_WITH[state] ?? 'done';
  return isAnswer(act) ? act : 'done';
}

/** Records an act about a check; what was refused before is given up for it. */
export function recordFor(acting: Acting, row: ListRow, act: CheckAct): boolean {
  if (row.waiting?.refusal !== undefined) {
    acting.outbox.drop(row.waiting.request);
  }
  acting.outbox.drafts.drop(row.id);
  return acting.outbox.record(act);
}

const bare = ({ round, check }: ListRow, act: CheckAct['act']): CheckAct => ({
  round: { checklist: round.checklist, slot: round.slot, date: round.date },
  check: check.id,
  act,
  seen: check.seen,
});

function moves(command: ListCommand, { rows, state, dispatch }: Parts): boolean {
  const ids = rows.map(({ id }) => id);
  const to: Partial<Record<ListCommand, string | undefined>> = {
    next: moveIn(ids, state.active, 1),
    previous: moveIn(ids, state.active, -1),
    first: ids[0],
    last: ids.at(-1),
  };
  if (!(command in to)) {
    return false;
  }
  dispatch({ type: 'goTo', check: to[command], focus: true });
  return true;
}

function looks(command: ListCommand, row: ListRow | undefined, parts: Parts): boolean {
  const { state, dispatch } = parts;
  switch (command) {
    case 'open':
      if (row !== undefined) {
        dispatch({ type: 'toggleOpen', check: row.id });
      }
      return true;
    case 'go-on':
      dispatch({ type: 'closeForm', goTo: row && following(parts, row.id) });
      return true;
    case 'close':
      dispatch({ type: 'close' });
      return true;
    case 'help':
      dispatch({ type: 'toggleHelp' });
      return true;
    case 'bulk':
      if (state.selected.size > 0) {
        dispatch({ type: 'confirmBulk', isConfirming: true });
      }
      return true;
    default:
      return false;
  }
}

/** The check after this one that still needs somebody. */
function following({ rows }: Parts, id: string): string {
  const todo = new Set(rows.filter((one) => one.id !== id && isToDo(one)).map((one) => one.id));
  return nextToDo(
    rows.map((one) => one.id),
    id,
    (one) => todo.has(one)
  );
}

function done(row: ListRow, acting: Acting, parts: Parts): void {
  const { dispatch, announce } = parts;
  // What was typed and kept is not thrown away by one press either.
  if (!isOnePress(row.check, 'done') || acting.outbox.drafts.get(row.id) !== undefined) {
    dispatch({ type: 'showForm', check: row.id, form: { kind: 'answer', act: 'done' } });
    return;
  }
  const act = toAct(row.round, row.check, emptyDraft(row.check, 'done'), claimNow(acting.clockOffsetMs));
  const isKept = recordFor(acting, row, act);
  announce(
    isKept
      ? t('checklist.said-done', '{{title}}: done', { title: row.check.title, interpolation: { escapeValue: false } })
      : t('checklist.not-kept', 'This browser cannot keep what you record: stay on this page until it is sent.')
  );
  dispatch({ type: 'goTo', check: following(parts, row.id), focus: true });
}

function sign(row: ListRow, acting: Acting, { announce }: Parts): void {
  const { signOff, acting: known } = row.check;
  if (signOff !== 'awaiting') {
    announce(t('checklist.nothing-to-sign', 'There is nothing to sign here.'));
  } else if (known?.isMine === true) {
    announce(t('checklist.second-person', 'A second person has to sign; this answer is your own.'));
  } else {
    recordFor(acting, row, bare(row, 'sign'));
  }
}

function acts(command: ListCommand, row: ListRow, acting: Acting, parts: Parts): void {
  const { dispatch, announce } = parts;
  const form = (kind: 'problem' | 'skip' | 'not_applicable' | 'done') =>
    dispatch({ type: 'showForm', check: row.id, form: { kind: 'answer', act: kind } });
  const run: Partial<Record<ListCommand, () => void>> = {
    done: () => done(row, acting, parts),
    problem: () => form('problem'),
    skip: () => form('skip'),
    'not-applicable': () => form('not_applicable'),
    evidence: () => form('done'),
    correct: () => form(answerOf(row.check.state)),
    ticket: () => dispatch({ type: 'showForm', check: row.id, form: { kind: 'ticket' } }),
    sign: () => sign(row, acting, parts),
    start: () => {
      if (row.check.state !== 'in_progress' && row.check.answeredAtMs === undefined) {
        recordFor(acting, row, bare(row, 'start'));
      }
    },
    snooze: () =>
      isOpen(row.check.state)
        ? dispatch({ type: 'showForm', check: row.id, form: { kind: 'snooze' } })
        : announce(t('checklist.no-snooze', 'Only a check that is still open can be snoozed.')),
    select: () =>
      row.check.acting?.isBulk === true && row.check.answeredAtMs === undefined
        ? dispatch({ type: 'toggleSelected', check: row.id })
        : announce(t('checklist.no-bulk', 'This check is answered on its own.')),
  };
  run[command]?.();
}

/** Gives the list its one way to do things, the same function for as long as the list lives. */
export function useCommands(parts: Parts): RunCommand {
  const latest = useRef(parts);
  useLayoutEffect(() => {
    latest.current = parts;
  });
  return useCallback((command, id) => {
    const now = latest.current;
    const row = now.rows.find((one) => one.id === (id ?? now.state.active));
    if (moves(command, now) || looks(command, row, now) || row === undefined || now.acting === undefined) {
      return;
    }
    const why = whyNot(row, now.nowMs);
    if (why === undefined) {
      acts(command, row, now.acting, now);
    } else {
      now.announce(why);
    }
  }, []);
}
