import { useEffect, useRef } from 'react';

/**
 * What every small form of the review does: its first field takes the focus, and Escape leaves it and nothing behind it.
 * The ref is for its outer element.
 */
export function useSmallForm<Box extends HTMLElement>(leave: () => void) {
  const box = useRef<Box>(null);
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const element = box.current;
    const field = element?.querySelector('input, textarea');
    if (field instanceof HTMLElement) {
      field.focus();
    }
    element?.scrollIntoView({ block: 'nearest' });
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        event.stopPropagation();
        latest.current();
      }
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return box;
}
