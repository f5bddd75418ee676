import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { useCallback } from 'react';
import { Loading } from '../../../ui/Loading';
import { ActNotices } from '../notices/ActNotices';
import { ItemScreen } from './ItemScreen';
import type { ReviewViewProps } from '../ReviewViewProps';
import { SourceNotices } from '../notices/SourceNotices';
import { useQueue } from './useQueue';

/** One item alone, with the way to the next and the previous one of the meeting's queue. */
export function ItemPage(view: ReviewViewProps) {
  const { uid, review, place, go, urlOf } = view;
  const { items, item, next, previous } = useQueue(review, place.item);
  const open = useCallback((item: string) => go({ view: place.view, item }), [go, place.view]);
  const back = useCallback(() => go({ view: place.view }), [go, place.view]);
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
  return (
    <>
      <ActNotices review={review} hasRefused={false} />
      <ItemScreen
        // Nothing that was typed or said about one item is left on the next one's screen; but what was said of one that
        // became a symptom stands on its cause's, with the way back.
        key={place.item}
        {...{ uid, review, item, place: items.indexOf(item), count: items.length, onOpen: open, onBack: back }}
        onNext={next && (() => open(next.id))}
        onPrevious={previous && (() => open(previous.id))}
      />
    </>
  );
}
