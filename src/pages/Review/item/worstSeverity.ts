import type { Episode } from '../../../domain/review/episodes/Episode';
import { isWorse } from '../../../domain/review/episodes/severityRank';

/** The worst severity of the episodes that an acknowledgement is about; '' for none. */
export const worstSeverity = (episodes: readonly Episode[]): string =>
  episodes.reduce((worst, { severity }) => (worst === '' || isWorse(severity, worst) ? severity : worst), '');
