import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import { useClosedReviews } from '../../../query/review/useClosedReviews';
import { Answer } from '../../../ui/Answer';
import { PageLink } from '../../../ui/PageLink';
import { DayAndTime } from '../../../ui/review/DayAndTime';
import { Rows } from '../../../ui/Rows';
import { periodWord } from '../period/periodWord';
import type { ReviewViewProps } from '../ReviewViewProps';
import { ShowMore } from '../rows/ShowMore';
import { useCustomerName } from '../useCustomerName';
import { useShownRows } from '../rows/useShownRows';
import type { ClosedReview } from '../../../api/review/ClosedReview';
import { FrozenReview } from './FrozenReview';

interface ListProps extends Pick<ReviewViewProps, 'review' | 'urlOf'> {
  reviews: readonly ClosedReview[];
}

function ClosedList({ reviews, review: { customers, material }, urlOf }: ListProps) {
  const { shown, left, showMore } = useShownRows(reviews, '');
  const nameOf = useCustomerName(customers);
  if (reviews.length === 0) {
    return (
      <EmptyState variant="not-found" hideImage message={t('review.closed.empty', 'No review is closed yet')}>
        {t(
          'review.closed.empty-hint',
          'When a meeting is over, close its review: its figures and decisions are kept here.'
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <Rows
        label={t('review.tab.closed', 'Closed reviews')}
        columns={[
          t('review.column.period', 'Period'),
          t('review.column.customer', 'Customer'),
          t('review.column.title', 'Title'),
          t('review.column.closed-at', 'Closed'),
          t('review.column.by', 'By'),
          t('review.column.notes', 'Notes'),
        ]}
        numbers={[5]}
        rows={shown.map(({ id, from, to, customer, title, at, by, notes }) => ({
          key: id,
          cells: [
            <PageLink key="period" href={urlOf({ view: 'closed', id })}>
              {periodWord({ from, to })}
            </PageLink>,
            customer === '' ? t('review.all-customers', 'All customers') : nameOf(customer),
            <bdi key="title">{title}</bdi>,
            <DayAndTime key="at" atMs={at} zone={material.zone} />,
            <bdi key="by">{by.name}</bdi>,
            notes,
          ],
        }))}
      />
      <ShowMore left={left} onMore={showMore} />
    </>
  );
}

/** The reviews that are over, of the chosen customer or of all; or one of them as it was frozen. */
export function ClosedView(view: ReviewViewProps) {
  const { uid, review, place } = view;
  const asked = useClosedReviews(uid, review.who, place.customer);
  if (place.id !== '') {
    return <FrozenReview key={place.id} {...view} id={place.id} />;
  }
  return (
    <Answer
      asked={asked}
      lines={4}
      notAllowed={t('review.closed.not-allowed', 'You may not see closed reviews here. Ask an administrator.')}
    >
      {(reviews) => <ClosedList {...view} reviews={reviews} />}
    </Answer>
  );
}
