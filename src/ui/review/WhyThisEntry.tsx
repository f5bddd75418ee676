import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { PlaybookMatch } from '../../domain/playbook/PlaybookMatch';
import { PageLink } from '../PageLink';
import { getReviewStyles } from './reviewStyles';

/** How an entry is named on the page, and where it is shown. */
export interface NamedEntry {
  title: string;
  href: string;
}

interface Props {
  match: Pick<PlaybookMatch, 'entry' | 'why' | 'also' | 'conflict'>;
  /** Undefined where the entry is gone, or the person may not see it. */
  nameOf: (entry: string) => NamedEntry | undefined;
  /** The entry that it had when it was first looked at; '' for none, undefined where that was not kept. */
  atStart: string | undefined;
}

/** Why this entry and no other, which others there are, and whether it had another one at first. */
export function WhyThisEntry({ match: { entry, why, also, conflict }, nameOf, atStart }: Props) {
  const styles = useStyles2(getReviewStyles);
  const ties = conflict.filter((id) => id !== entry);
  const others = also.filter((id) => id !== entry && !ties.includes(id));
  return (
    <div className={styles.column}>
      {why !== '' && (
        <div className={styles.quiet}>
          {t('review-item.why', 'Why this entry:')} {why}
        </div>
      )}
      <OtherEntries label={t('review-item.why-ties', 'Fits equally well:')} ids={ties} nameOf={nameOf} />
      <OtherEntries label={t('review-item.why-beats', 'It comes before:')} ids={others} nameOf={nameOf} />
      {atStart !== undefined && atStart !== entry && (
        <div className={styles.quiet}>
          {atStart === ''
            ? t('review-item.why-none-first', 'When it was first looked at, no entry matched.')
            : t('review-item.why-other-first', 'When it was first looked at, it had another entry:')}{' '}
          {atStart !== '' && <EntryName id={atStart} nameOf={nameOf} />}
        </div>
      )}
    </div>
  );
}

function OtherEntries({ label, ids, nameOf }: { label: string; ids: readonly string[]; nameOf: Props['nameOf'] }) {
  const styles = useStyles2(getReviewStyles);
  if (ids.length === 0) {
    return null;
  }
  return (
    <div className={styles.quiet}>
      {label}{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <EntryName id={id} nameOf={nameOf} />
        </span>
      ))}
    </div>
  );
}

function EntryName({ id, nameOf }: { id: string; nameOf: Props['nameOf'] }) {
  const named = nameOf(id);
  return named === undefined ? <bdi>{id}</bdi> : <PageLink href={named.href}>{named.title}</PageLink>;
}
