import { t } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack } from '@grafana/ui';
import { useCallback, useMemo } from 'react';
import { Timeline } from '../../../ui/timeline/Timeline';
import { useSame } from '../../../query/review/useSame';
import { Loading } from '../../../ui/Loading';
import { asItemKind, KINDS } from '../rows/itemWords';
import type { ReviewViewProps } from '../ReviewViewProps';
import { useItemRows } from '../rows/useItemRows';
import { KindList } from './KindList';
import { lanesOf } from './lanesOf';
import { sourceOf } from './sourceOfKind';

/** So often does what fires grow longer. */
const STEP_MS = 10 * 60_000;

/** What came in: all of it on one timeline, then by kind. */
export function InputView(view: ReviewViewProps) {
  const { review, place, go, urlOf } = view;
  const { material, items, isSettled } = review;
  const rows = useItemRows(review);
  // What changes with every act, such as the order, must not draw thousands of them anew.
  const until = Math.min(Math.floor(material.now / STEP_MS) * STEP_MS, material.to);
  const drawn = useMemo(() => lanesOf(items, until, review.states), [items, until, review.states]);
  const said = useMemo(() => JSON.stringify(drawn), [drawn]);
  const lanes = useSame(drawn, said);
  const open = useCallback((item: string) => go({ item }), [go]);
  const asked = asItemKind(place.show);
  const first = rows.find(({ isClosed }) => !isClosed);
  const hasFailed = review.states.some(({ error }) => error !== null && error !== undefined);
  if (items.length === 0 && isSettled && !hasFailed) {
    return (
      <EmptyState variant="not-found" hideImage message={t('review.input.empty', 'Nothing came in during these days')}>
        {t('review.input.empty-hint', 'Choose other days or another customer.')}
      </EmptyState>
    );
  }
  return (
    <Stack direction="column" gap={2}>
      {items.length === 0 && !isSettled ? (
        <Loading lines={4} />
      ) : (
        <Timeline {...{ from: material.from, to: material.to, zone: material.zone, lanes }} chosen="" onChoose={open} />
      )}
      <Stack gap={1} wrap="wrap">
        {first !== undefined && (
          <LinkButton icon="play" href={urlOf({ item: first.item.id })}>
            {t('review.input.walk', 'Go through them')}
          </LinkButton>
        )}
        {asked !== undefined && (
          <LinkButton variant="secondary" href={urlOf({})}>
            {t('review.input.all', 'Show all kinds')}
          </LinkButton>
        )}
      </Stack>
      {KINDS.filter((kind) => asked === undefined || kind === asked).map((kind) => (
        <KindList key={kind} {...view} kind={kind} rows={rows} source={sourceOf(review.states, kind)} />
      ))}
    </Stack>
  );
}
