import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { PageLink } from '../../../ui/PageLink';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { itemDetail } from './itemWords';

interface Props {
  item: ReviewItem;
  /** The address of its own screen. */
  href: string;
}

const MAX_TITLE = 200;
const MAX_DETAIL = 160;

/** An item's title, which leads to its own screen, and what tells it from others of that title. */
export function ItemTitle({ item, href }: Props) {
  const styles = useStyles2(getReviewStyles);
  const detail = itemDetail(item).slice(0, MAX_DETAIL);
  const symptoms = item.kind === 'episode' ? item.group.symptoms.length : 0;
  return (
    <div>
      <PageLink href={href}>
        <bdi>{item.title.slice(0, MAX_TITLE) || item.id}</bdi>
      </PageLink>
      {symptoms > 0 && (
        <span className={styles.quiet}> {t('review.item.symptoms', '+ {{count}} with it', { count: symptoms })}</span>
      )}
      {detail !== '' && (
        <div className={styles.quiet}>
          <bdi>{detail}</bdi>
        </div>
      )}
    </div>
  );
}
