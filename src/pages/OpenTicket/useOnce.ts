import { useRef } from 'react';

/** Lets an act run once at a time: clicks while it runs do nothing, however fast they come. */
export function useOnce(): (act: () => Promise<unknown>) => void {
  const isBusy = useRef(false);
  return (act) => {
    if (!isBusy.current) {
      isBusy.current = true;
      void act()
        // What went wrong is shown by the mutation itself.
        .catch(() => undefined)
        .finally(() => {
          isBusy.current = false;
        });
    }
  };
}
