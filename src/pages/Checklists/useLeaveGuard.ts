import { locationService } from '@grafana/runtime';
import { useCallback, useEffect, useRef, useState } from 'react';

/** How a page with unsaved words holds back whoever wants to leave it. */
export interface LeaveGuard {
  /** Whether somebody wants to go elsewhere and has not said yet that the words may be lost. */
  isHeld: boolean;
  stay: () => void;
  /** Goes where one wanted to go. */
  leave: () => void;
  /** Asks nothing any more: what was typed is saved. */
  pass: () => void;
}

interface Address {
  pathname: string;
  search: string;
}

/** As much of Grafana's history as is needed here; it comes without types. */
interface History {
  /** Asks before every change of the address; false holds it back. Answers the function that ends this. */
  block: (ask: (to: Address) => false | undefined) => () => void;
  push: (to: Address) => void;
}

const grafanasHistory = (): History => locationService.getHistory();

/** Asks before a page with unsaved words is left by a link, by the button Back, or by closing or reloading it. */
export function useLeaveGuard(isUnsaved: boolean): LeaveGuard {
  const [held, setHeld] = useState<Address>();
  const mayPass = useRef(false);
  useEffect(() => {
    if (!isUnsaved) {
      return;
    }
    const letGo = grafanasHistory().block((to) => {
      if (mayPass.current) {
        return undefined;
      }
      setHeld(to);
      return false;
    });
    // The browser asks in its own words.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      letGo();
      window.removeEventListener('beforeunload', warn);
    };
  }, [isUnsaved]);
  const pass = useCallback(() => {
    mayPass.current = true;
  }, []);
  const leave = () => {
    pass();
    if (held) {
      grafanasHistory().push(held);
    }
  };
  return { isHeld: held !== undefined, stay: () => setHeld(undefined), leave, pass };
}
