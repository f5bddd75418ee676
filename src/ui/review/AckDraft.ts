import { DEFAULT_EXPIRY_HOURS } from './expiryChoices';

/** An acknowledgement as it is being written. */
export interface AckDraft {
  comment: string;
  hours: number;
  /** Whether it stays when the severity rises. */
  isSticky: boolean;
}

export const EMPTY_ACK: AckDraft = { comment: '', hours: DEFAULT_EXPIRY_HOURS, isSticky: false };
