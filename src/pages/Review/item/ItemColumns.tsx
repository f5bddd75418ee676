import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '@grafana/i18n';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import type { PlaybookMatch } from '../../../domain/playbook/PlaybookMatch';
import { historyBegins } from '../../../domain/review/historyBegins';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { InlineNotice } from '../../../ui/InlineNotice';
import { Loading } from '../../../ui/Loading';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import type { ItemStanding } from '../../itemActs/ItemStanding';
import type { DoDeed } from '../../itemActs/useItemActs';
import { AnnotationSide } from './parts/AnnotationSide';
import { CheckSide } from './parts/CheckSide';
import { EntrySide } from './parts/EntrySide';
import { EpisodesPart } from './parts/EpisodesPart';
import { EpisodeSide } from './parts/EpisodeSide';
import { FiringHistory } from './parts/FiringHistory';
import { GroupPart } from './parts/GroupPart';
import { TicketSide } from './parts/TicketSide';

interface Props {
  review: ReviewInUse;
  item: ReviewItem;
  standing: ItemStanding;
  entry: PlaybookEntry | undefined;
  match: PlaybookMatch | undefined;
  onDeed: DoDeed | undefined;
  onUse: ((step: string) => void) | undefined;
  onOpen: (item: string) => void;
}

/** What came in on the left, what belongs to it on the right; one below the other on a phone. */
export function ItemColumns(props: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={props.item.kind === 'episode' || props.item.kind === 'ticket' ? styles.columns : undefined}>
      <Sides {...props} />
    </div>
  );
}

function Sides(props: Props) {
  const { review, item, onDeed, onOpen } = props;
  const { now, zone } = review.material;
  switch (item.kind) {
    case 'episode':
      return <AlertSides {...props} group={item.group} />;
    case 'ticket':
      return (
        <>
          <TicketSide ticket={item.ticket} />
          <EpisodesPart {...{ review, onDeed, onOpen }} ticket={item.ticket} />
        </>
      );
    case 'check':
      return <CheckSide check={item.check} />;
    case 'annotation':
      return <AnnotationSide annotation={item.annotation} customer={item.customer} nowMs={now} zone={zone} />;
  }
}

type Group = Extract<ReviewItem, { kind: 'episode' }>['group'];

function AlertSides({ review, group, standing, entry, match, onDeed, onUse }: Props & { group: Group }) {
  const shared = useStyles2(getReviewStyles);
  const { rules, groups, now, zone } = review.material;
  const rule = rules.find(({ uid }) => uid === group.cause.ruleUid);
  return (
    <>
      <div className={shared.column}>
        <EpisodeSide group={group} rule={rule} nowMs={now} zone={zone} />
        <GroupPart group={group} zone={zone} onDeed={onDeed} />
        <FiringHistory episode={group.cause} groups={groups} zone={zone} since={historyBegins(review.material)} />
      </div>
      {review.index === undefined && entry === undefined ? (
        <EntriesMissing review={review} />
      ) : (
        <EntrySide {...{ review, entry, match, standing, onUse }} episode={group.cause} />
      )}
    </>
  );
}

/** Before the dashboards are read nobody can say that there is no entry. */
function EntriesMissing({ review: { states } }: { review: ReviewInUse }) {
  const hasFailed = states.some(({ id, error }) => id === 'playbook' && error !== null);
  return hasFailed ? (
    <InlineNotice>{t('review-item.entries-unread', 'The playbook could not be read.')}</InlineNotice>
  ) : (
    <Loading lines={6} />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(4),
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
});
