import { useEffect, useRef } from 'react';

/**
 * The place for a form's element: the field in it that is wrong (`data-fault`), else the first that is to be filled in
 * (`data-first`), takes the focus, all of the form in
 * sight; again whenever `turn` changes.
 */
export function useFirstFocus<Box extends HTMLElement>(turn = 0) {
  const box = useRef<Box>(null);
  useEffect(() => {
    const fields =
      box.current?.querySelector('[data-fault]') ?? box.current?.querySelector('[data-first]') ?? box.current;
    const field = fields?.matches('input, textarea')
      ? fields
      : fields?.querySelector('input:not([type="radio"]), textarea, button');
    if (field instanceof HTMLElement) {
      field.focus();
    }
    // With its buttons, which on a phone come last.
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [turn]);
  return box;
}
