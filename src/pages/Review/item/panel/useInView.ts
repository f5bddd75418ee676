import { useEffect, useRef, useState } from 'react';

/** Whether an element has been in view yet; once it was, that stays. Without a browser that can tell, it was. */
export function useInView<Box extends HTMLElement>() {
  const box = useRef<Box>(null);
  const [wasSeen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const element = box.current;
    if (element === null || wasSeen) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        setSeen(true);
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [wasSeen]);
  return { box, wasSeen };
}
