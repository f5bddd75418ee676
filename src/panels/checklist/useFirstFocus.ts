import { useEffect, useRef } from 'react';

/** The place for a form's element: the first field in it that is to be filled in (`data-first`) takes the focus. */
export function useFirstFocus<Box extends HTMLElement>() {
  const box = useRef<Box>(null);
  useEffect(() => {
    const fields = box.current?.querySelector('[data-first]') ?? box.current;
    const field = fields?.matches('input, textarea')
      ? fields
      : fields?.querySelector('input:not([type="radio"]), textarea, button');
    if (field instanceof HTMLElement) {
      field.focus();
    }
  }, []);
  return box;
}
