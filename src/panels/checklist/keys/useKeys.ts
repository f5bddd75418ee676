import { useCallback, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { keyCommand, type KeyCommand } from '../../../domain/rounds/keys';
import { changeList, type ListState } from '../listState';
import type { RunCommand } from '../useCommands';

/** Where keys are letters, or about to be: a form is left with Escape before the list has its keys again. */
const TYPING = 'form, input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]';
/** Where Enter and the space bar press what has the focus. */
const PRESSABLE = 'button, a, summary, [role="button"]';

function isForElement(target: Node, command: KeyCommand, key: string): boolean {
  if (!(target instanceof Element)) {
    return false;
  }
  return target.closest(TYPING) === null
    ? (key === 'Enter' || key === ' ') && target.matches(PRESSABLE)
    : command !== 'close';
}

/**
 * The keys of the list. They work while the focus is in the panel and nothing is typed; what they do, Grafana's own
 * shortcuts of the same letters do not see.
 */
export function useKeys(run: RunCommand, state: ListState, mayAct: boolean) {
  const latest = useRef({ state, mayAct });
  useLayoutEffect(() => {
    latest.current = { state, mayAct };
  });
  return useCallback(
    (event: KeyboardEvent) => {
      const now = latest.current;
      const command = keyCommand(event, now.mayAct);
      // React tells of a dialog's keys too, which is no part of the page's list.
      if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) {
        return;
      }
      if (command === undefined || event.defaultPrevented || isForElement(event.target, command, event.key)) {
        return;
      }
      // With nothing to close, Escape is the dashboard's.
      if (command === 'close' && changeList(now.state, { type: 'close' }) === now.state) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      run(command);
    },
    [run]
  );
}
