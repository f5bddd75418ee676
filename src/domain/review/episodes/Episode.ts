import type { Labels } from '../../playbook/Labels';

/** Trouble of what is watched, or of the watching: without data or with errors nobody knows. */
export type EpisodeKind = 'service' | 'monitoring';

/** One piece of trouble of one alert instance: from its first firing until it has been quiet for a while. */
export interface Episode {
  /** The same whenever it is made from the same events, whatever came after. */
  id: string;
  kind: EpisodeKind;
  /** '' where the rule is gone, or where the caller does not see it. */
  ruleUid: string;
  rule: string;
  folder: string;
  labels: Labels;
  /** As `instanceId` gives it: the same for the same labels of the same rule. */
  instance: string;
  /** A perimeter's id; '' where the labels name nobody. */
  customer: string;
  /** Of the labels `service`, else what stands for it; '' where there is none. */
  service: string;
  /** As the label has it, in lower case; '' for none. */
  severity: string;
  /** The first firing, in milliseconds since 1970. */
  from: number;
  /** When it became quiet; null while it fires. */
  to: number | null;
  /** How often it fired; 1 for one that did not come again. */
  firings: number;
  isFlapping: boolean;
  /** A silence held while it lasted: kept, and left out of what counts. */
  isSilenced: boolean;
  /** It fired already where the history begins, so that its real start is not known. */
  isCut: boolean;
  /** False where its labels may have been read wrongly. */
  isExact: boolean;
  /** Nothing tells when it ended: `to` is when it was last seen firing. Left out means false. */
  isEndGuessed?: boolean;
}

/** Episodes that belong together. Only the cause counts; there are two levels and no more. */
export interface EpisodeGroup {
  /** The cause's id. */
  id: string;
  cause: Episode;
  symptoms: readonly Episode[];
  /** From the earliest of them. */
  from: number;
  /** Until the last of them; null while one fires. */
  to: number | null;
  /** Why they are together, for people: by customer and service, or by hand. */
  by: 'alone' | 'service' | 'hand';
}

/** What may be tuned; milliseconds. */
export interface EpisodeOptions {
  /** So long must it be quiet to be over; firing again before goes on with the same episode. */
  quietMs: number;
  /** From so many firings again within `flappingMs` on it flaps. */
  flappingCount: number;
  flappingMs: number;
  /** Episodes of one customer and service that begin within this belong together. */
  groupMs: number;
}

export const EPISODE_OPTIONS: EpisodeOptions = {
  quietMs: 15 * 60_000,
  flappingCount: 3,
  flappingMs: 60 * 60_000,
  groupMs: 5 * 60_000,
};
