import { useEffect } from 'react';
import { Outlet, useLocation } from 'react-router-dom-v5-compat';
import { me } from '../chrome/me.ts';

/** Sends a person who is not signed in to the login page, which brings him back. */
export function SignedIn() {
  const { pathname, search } = useLocation();
  const { isSignedIn } = me();
  useEffect(() => {
    if (!isSignedIn) {
      window.location.replace(`/login?redirectTo=${encodeURIComponent(pathname + search)}`);
    }
  }, [isSignedIn, pathname, search]);
  return isSignedIn ? <Outlet /> : null;
}
