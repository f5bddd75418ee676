import { durationWord } from '../../../ui/rounds/durationWord';

/** How long something lasted; "–" where it is not over, or was a moment. */
export const spanWord = (from: number, to: number | null): string => (to === null ? '–' : durationWord(to - from));
