import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { useCallback } from 'react';
import { Loading } from '../../../ui/Loading';
import { ActNotices } from '../notices/ActNotices';
import { ItemView } from './ItemView';
import type { ReviewViewProps } from '../ReviewViewProps';
import { SourceNotices } from '../notices/SourceNotices';
import { useQueue } from './useQueue';

/** One item alone, with the way to the next and the previous one of the meeting's queue. */
export function ItemPage(view: ReviewViewProps) {
  const { uid, review, place, go, urlOf } = view;
  const queue = useQueue(review);
  const open = useCallback((item: string) => go({ view: place.view, item }), [go, place.view]);
  const back = useCallback(() => go({ view: place.view }), [go, place.view]);
  const at = queue.findIndex(({ id }) => id === place.item);
  const item = queue[at];
  if (item === undefined) {
    return review.isSettled ? (
      <>
        <SourceNotices review={review} />
        <EmptyState
          variant="not-found"
          hideImage
          message={t('review.item.gone', 'This is not among what came in during these days')}
          button={
            <LinkButton variant="secondary" href={urlOf({ view: place.view })}>
              {t('review.item.back', 'Back to the list')}
            </LinkButton>
          }
        />
      </>
    ) : (
      <Loading lines={10} />
    );
  }
  const [next, previous] = [queue[at + 1], queue[at - 1]];
  return (
    <>
      <ActNotices review={review} hasRefused={false} />
      <ItemView
        // Nothing that was typed or said about one item is left on the next one's screen.
        key={item.id}
        {...{ uid, review, item, place: at, count: queue.length, onOpen: open, onBack: back }}
        onNext={next && (() => open(next.id))}
        onPrevious={previous && (() => open(previous.id))}
      />
    </>
  );
}
