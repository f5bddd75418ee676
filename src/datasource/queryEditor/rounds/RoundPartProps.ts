import type { RoundsQueryFields } from '../../../domain/roundsQuery/RoundsQueryFields';

/** What each part of the fields for rounds, checks and their statistics is given. */
export interface RoundPartProps {
  saved: Record<string, unknown>;
  query: RoundsQueryFields;
  onChange: (saved: Record<string, unknown>) => void;
}
