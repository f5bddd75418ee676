import type { AlertRule } from '../../playbook/AlertRule';
import type { ReviewAct } from '../acts/ReviewAct';
import type { EpisodeGroup } from '../episodes/Episode';
import type { OpenedTicket, ReviewTicket } from './ReviewTicket';

/** From what links are made. */
export interface LinkParts {
  groups: readonly EpisodeGroup[];
  tickets: readonly ReviewTicket[];
  acts: readonly ReviewAct[];
  opened: readonly OpenedTicket[];
  /** For the keys that their annotations name. */
  rules?: ReadonlyArray<Pick<AlertRule, 'uid' | 'annotations'>>;
}

/** A ticket that was created so long before or after an alert began may be about it; milliseconds. */
export interface LinkWindow {
  beforeMs: number;
  afterMs: number;
}

export const LINK_WINDOW: LinkWindow = { beforeMs: 15 * 60_000, afterMs: 4 * 60 * 60_000 };
