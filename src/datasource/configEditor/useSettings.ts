import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Settings } from './settings';

/**
 * Gives a function that changes the settings as they are at the moment of the call.
 * Several changes in one event (a secret and the document) would otherwise overwrite each other.
 */
export function useSettings(settings: Settings, onChange: (settings: Settings) => void) {
  const latest = useRef({ settings, onChange });
  useLayoutEffect(() => {
    latest.current = { settings, onChange };
  });
  return useCallback((change: (before: Settings) => Settings) => {
    const after = change(latest.current.settings);
    latest.current = { ...latest.current, settings: after };
    latest.current.onChange(after);
  }, []);
}
