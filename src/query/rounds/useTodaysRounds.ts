import { useQuery } from '@tanstack/react-query';
import { todaysRoundsQuery } from './roundQueries';

/** Today's rounds of some checklists (all where none is named), kept fresh while they are looked at. */
export const useTodaysRounds = (...wanted: Parameters<typeof todaysRoundsQuery>) =>
  useQuery(todaysRoundsQuery(...wanted));
