import type { AnswerName } from '../../domain/rounds/CheckAct';

/** Which form is open below a check. */
export type FormKind =
  | { kind: 'answer'; act: AnswerName }
  | { kind: 'snooze' }
  | { kind: 'reject' }
  | { kind: 'ticket' };

/** What of the list is only this person's and this page's. Checks and rounds are named by their ids. */
export interface ListState {
  active: string | undefined;
  /** Grows when the active check is to take the focus. */
  focusTurn: number;
  opened: ReadonlySet<string>;
  form: { check: string; form: FormKind } | undefined;
  selected: ReadonlySet<string>;
  /** Rounds that the person has folded or unfolded himself. */
  folds: ReadonlyMap<string, boolean>;
  isConfirming: boolean;
  isHelpShown: boolean;
}

export const FIRST_STATE: ListState = {
  active: undefined,
  focusTurn: 0,
  opened: new Set(),
  form: undefined,
  selected: new Set(),
  folds: new Map(),
  isConfirming: false,
  isHelpShown: false,
};

export type ListAction =
  | { type: 'goTo'; check: string | undefined; focus: boolean }
  | { type: 'toggleOpen'; check: string }
  | { type: 'showForm'; check: string; form: FormKind }
  | { type: 'closeForm'; goTo?: string | undefined }
  | { type: 'close' }
  | { type: 'toggleSelected'; check: string }
  | { type: 'clearSelection' }
  | { type: 'confirmBulk'; isConfirming: boolean }
  | { type: 'fold'; round: string; isUnfolded: boolean }
  | { type: 'toggleHelp' }
  | { type: 'hideHelp' };

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(set);
  return next.delete(id) ? next : next.add(id);
};

/** Escape takes away one thing at a time, the latest first. */
function close(state: ListState): ListState {
  if (state.form !== undefined) {
    return { ...state, form: undefined, focusTurn: state.focusTurn + 1 };
  }
  if (state.isConfirming || state.selected.size > 0) {
    return { ...state, isConfirming: false, selected: state.isConfirming ? state.selected : new Set() };
  }
  return state.active !== undefined && state.opened.has(state.active)
    ? { ...state, opened: toggled(state.opened, state.active) }
    : state;
}

export function changeList(state: ListState, action: ListAction): ListState {
  switch (action.type) {
    case 'goTo':
      return { ...state, active: action.check, focusTurn: state.focusTurn + (action.focus ? 1 : 0) };
    case 'toggleOpen':
      return { ...state, active: action.check, opened: toggled(state.opened, action.check) };
    case 'showForm':
      return { ...state, active: action.check, form: { check: action.check, form: action.form } };
    case 'closeForm':
      return {
        ...state,
        form: undefined,
        active: action.goTo ?? state.active,
        focusTurn: state.focusTurn + 1,
      };
    case 'close':
      return close(state);
    case 'toggleSelected':
      return { ...state, active: action.check, selected: toggled(state.selected, action.check), isConfirming: false };
    default:
      return changeAround(state, action);
  }
}

/** What is not about a single check. */
function changeAround(
  state: ListState,
  action: Exclude<ListAction, { check: unknown } | { type: 'close' | 'closeForm' }>
): ListState {
  switch (action.type) {
    case 'clearSelection':
      return { ...state, selected: new Set(), isConfirming: false, focusTurn: state.focusTurn + 1 };
    case 'confirmBulk':
      return { ...state, isConfirming: action.isConfirming };
    case 'fold':
      return { ...state, folds: new Map(state.folds).set(action.round, action.isUnfolded) };
    case 'hideHelp':
      return { ...state, isHelpShown: false, focusTurn: state.focusTurn + 1 };
    case 'toggleHelp':
      return { ...state, isHelpShown: !state.isHelpShown };
  }
}
