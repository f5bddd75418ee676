import { useEffect, useState, type RefObject } from 'react';

/** Whether any part of an element is on the screen; true until the browser says otherwise. */
export function useIsSeen(ref: RefObject<Element>): boolean {
  const [isSeen, setIsSeen] = useState(true);
  useEffect(() => {
    if (ref.current === null) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => setIsSeen(entries.some((one) => one.isIntersecting)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return isSeen;
}
