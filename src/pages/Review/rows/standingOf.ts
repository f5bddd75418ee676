import { t } from '@grafana/i18n';
import type { SourceState } from '../../../query/review/SourceState';

/** Whether a source can be counted on: still asked, refused or failed, cut somewhere, or whole. */
export type Standing = 'asked' | 'failed' | 'cut' | 'whole';

/** How a source stands, for who reads that there is nothing of it. */
export function standingOf(source: SourceState | undefined): Standing {
  if (source === undefined) {
    return 'asked';
  }
  if (source.error !== null && source.error !== undefined) {
    return 'failed';
  }
  if (!source.isThere) {
    return 'asked';
  }
  return source.isWhole ? 'whole' : 'cut';
}

/** Whether how many there are of a source may be said, be it of what could be read. */
export const isCounted = (source: SourceState | undefined): boolean => source?.isThere === true;

/** What stands where nothing of a source is, so that silence is never taken for an answer; undefined where it is one. */
export function nothingWord(standing: Standing): string | undefined {
  switch (standing) {
    case 'asked':
      return t('review.nothing.asked', 'Loading…');
    case 'failed':
      return t('review.nothing.failed', 'Could not be read');
    case 'cut':
      return t('review.kind-cut', 'None among those that could be read.');
    case 'whole':
      return undefined;
  }
}
