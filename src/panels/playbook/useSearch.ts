import { locationService } from '@grafana/runtime';
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => locationService.getHistory().listen(listener);
const read = (): string => locationService.getLocation().search;

/** What stands behind the question mark in the address of the page: variables, and which panel is edited. */
export const useSearch = (): string => useSyncExternalStore(subscribe, read);
