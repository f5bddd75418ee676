import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { appUrl } from '../../../../api/appUrl';
import type { PlaybookEntry } from '../../../../domain/playbook/PlaybookEntry';
import type { PlaybookMatch } from '../../../../domain/playbook/PlaybookMatch';
import type { Episode } from '../../../../domain/review/episodes/Episode';
import type { ReviewInUse } from '../../../../query/review/ReviewInUse';
import { EntryView } from '../../../../ui/playbook/EntryView';
import { makeFilling } from '../../../../ui/playbook/Filling';
import { WhyThisEntry } from '../../../../ui/review/WhyThisEntry';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { NoEntryYet } from '../../../Playbook/alert/NoEntryYet';
import { placeUrl } from '../../../Playbook/place';
import type { ItemStanding } from '../../../itemActs/ItemStanding';
import { panelTime } from '../panel/panelTime';
import { UsedSteps } from './UsedSteps';
import { useUsedSteps } from './useUsedSteps';

interface Props {
  review: ReviewInUse;
  episode: Episode;
  /** The entry that is shown; undefined for none. */
  entry: PlaybookEntry | undefined;
  match: PlaybookMatch | undefined;
  standing: ItemStanding;
  /** Told of a step that was done for the first time; undefined for whoever may only read. */
  onUse: ((step: string) => void) | undefined;
}

const NO_MATCH: Pick<PlaybookMatch, 'why' | 'also' | 'conflict'> = { why: '', also: [], conflict: [] };

/** What the playbook says about the alert, with steps to tick, and why it is this entry. */
export function EntrySide({ review, episode, entry, match, standing, onUse }: Props) {
  const styles = useStyles2(getReviewStyles);
  const { now, zone } = review.material;
  const isPinned = standing.pin !== '' && standing.pin === entry?.id;
  return (
    <section aria-label={t('review-item.the-entry', 'The playbook entry')} className={styles.column}>
      {match?.by === 'catchall' && !isPinned && (
        <Alert severity="warning" title={t('review-item.catchall', 'Nothing but a catch-all matches this alert')} />
      )}
      {entry === undefined ? (
        <NoEntryYet labels={episode.labels} />
      ) : (
        <FilledEntry
          key={`${episode.id} ${entry.id}`}
          {...{ review, episode, entry, standing, onUse }}
          time={panelTime(episode, now, zone)}
        />
      )}
      {entry !== undefined && <UsedSteps acts={standing.acts} entry={entry.id} zone={zone} />}
      <Why {...{ review, episode, entry, match, isPinned }} atStart={standing.atStart} />
    </section>
  );
}

interface WhyProps extends Pick<Props, 'review' | 'episode' | 'entry' | 'match'> {
  isPinned: boolean;
  atStart: string | undefined;
}

function Why({ review, episode, entry, match, isPinned, atStart }: WhyProps) {
  const nameOf = (id: string) => {
    const found = review.material.entries.find((one) => one.id === id);
    return found && { title: found.title || id, href: placeUrl({ view: 'entry', id, labels: episode.labels }) };
  };
  const { also, conflict, ...found } = match ?? NO_MATCH;
  if (entry === undefined && atStart === undefined) {
    return null;
  }
  const why = isPinned
    ? t('review-item.why-pinned', 'A person chose it for this alert.')
    : entry === undefined
      ? ''
      : found.why;
  return <WhyThisEntry match={{ also, conflict, entry: entry?.id ?? '', why }} nameOf={nameOf} atStart={atStart} />;
}

interface FilledProps extends Pick<Props, 'review' | 'episode' | 'standing' | 'onUse'> {
  entry: PlaybookEntry;
  time: { from: number; to: number };
}

function FilledEntry({ review, episode, entry, standing, onUse, time: { from, to } }: FilledProps) {
  const { ticks, today } = useUsedSteps(`${episode.id}/${entry.id}`, entry.id, standing.acts, onUse);
  const said = JSON.stringify(episode.labels);
  const filling = useMemo(
    () => makeFilling(episode.labels, { from, to }, appUrl),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for the labels
    [said, from, to]
  );
  const customerName = review.customers.find(({ id }) => id === entry.customer)?.name;
  return <EntryView {...{ entry, customerName, filling, ticks, today }} isTitled />;
}
