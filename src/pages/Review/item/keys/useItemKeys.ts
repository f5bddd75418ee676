import { useEffect, useLayoutEffect, useRef } from 'react';
import { itemCommand, type ItemCommand } from './itemKeys';

/** Where keys are letters, or move within something else. */
const TYPING = [
  ...['form', 'input', 'textarea', 'select', '[contenteditable="true"]', 'iframe'],
  ...['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'dialog'].map((role) => `[role="${role}"]`),
].join(', ');

/** A dialog over the page has the keys, wherever the focus is. */
const DIALOG = '[role="dialog"], [role="alertdialog"]';

/** A box to tick is no place to type: after a step is done, the keys go on. */
const isTicked = (target: Element): boolean => target.matches('input[type="checkbox"]');

function isElsewhere(target: EventTarget | null): boolean {
  const isTyping = target instanceof Element && !isTicked(target) && target.closest(TYPING) !== null;
  return isTyping || document.querySelector(DIALOG) !== null;
}

/**
 * The keys of an item's screen, wherever on the page the focus is, but not while something is typed, chosen or asked.
 * They are taken before Grafana's own shortcuts of the same letters.
 */
export function useItemKeys(run: (command: ItemCommand) => void, mayAct: boolean): void {
  const latest = useRef({ run, mayAct });
  useLayoutEffect(() => {
    latest.current = { run, mayAct };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const command = itemCommand(event, latest.current.mayAct);
      if (command === undefined || event.defaultPrevented || isElsewhere(event.target)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      latest.current.run(command);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
}
