import { createContext } from 'react';
import type { Ticks } from '../Ticks';

/** The ticks of the steps around; undefined where none are kept. */
export const TicksContext = createContext<Ticks | undefined>(undefined);
