/** Names one round: a checklist, a slot of it, and the day on the customer's calendar. */
export interface RoundKey {
  checklist: string;
  slot: string;
  /** YYYY-MM-DD. */
  date: string;
}

/** One text for a key; neither of its parts holds a blank. */
export const roundId = ({ checklist, slot, date }: RoundKey): string => `${checklist} ${slot} ${date}`;

/** One text for a check of a round. */
export const checkId = (round: RoundKey, check: string): string => `${roundId(round)} ${check}`;
