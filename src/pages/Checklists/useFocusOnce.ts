import { useEffect, useRef, type RefObject } from 'react';

/** Puts the keyboard, once, on what a page has just been replaced by; give that a tabIndex of -1. */
export function useFocusOnce<Part extends HTMLElement>(): RefObject<Part> {
  const part = useRef<Part>(null);
  useEffect(() => {
    part.current?.focus();
  }, []);
  return part;
}
