import { t } from '@grafana/i18n';
import { Alert, EmptyState, LinkButton, Stack } from '@grafana/ui';
import { useMemo } from 'react';
import { FIGURES } from '../../../domain/review/figures/Figure';
import { Loading } from '../../../ui/Loading';
import { Section } from '../../../ui/Section';
import { isAcknowledged, isLinked, type ItemRow } from '../rows/ItemRow';
import { countedTitle } from '../rows/countedTitle';
import type { ReviewViewProps } from '../ReviewViewProps';
import { ShowMore } from '../rows/ShowMore';
import { useCustomerName } from '../useCustomerName';
import { useItemRows } from '../rows/useItemRows';
import { useShownRows } from '../rows/useShownRows';
import { FigureList } from './FigureList';
import { FiguresTable } from './FiguresTable';
import { OutputTable } from './OutputTable';
import { useFigures } from './useFigures';

/** The lists to which the counts of the head lead. */
const LISTS: Readonly<Record<string, (row: ItemRow) => boolean>> = {
  acknowledged: isAcknowledged,
  unacknowledged: (row) => !isAcknowledged(row),
  linked: isLinked,
  unlinked: (row) => !isLinked(row),
};

function listWord(show: string): string {
  switch (show) {
    case 'acknowledged':
      return t('review.list.acknowledged', 'Acknowledged');
    case 'unacknowledged':
      return t('review.list.unacknowledged', 'Never acknowledged');
    case 'linked':
      return t('review.list.linked', 'With a ticket');
    case 'unlinked':
      return t('review.list.unlinked', 'Without a ticket');
    default:
      return t('review.output.done', 'What was done');
  }
}

/** Why no alert is there: still asked, not to be had, or really none. */
function NoAlert({ review }: Pick<ReviewViewProps, 'review'>) {
  if (review.states.some(({ id, isThere }) => id === 'history' && isThere)) {
    return <EmptyState variant="not-found" hideImage message={t('review.output.empty', 'There is no alert here')} />;
  }
  return review.isSettled ? (
    <Alert severity="warning" title={t('review.output.unknown', 'What was done about alerts cannot be told')}>
      {t('review.gone.history', 'The history of alerts could not be read, so alerts are missing.')}
    </Alert>
  ) : (
    <Loading lines={4} />
  );
}

/** The alerts with what was done about each; all of them, or those of one count of the head. */
function DoneList({ review, place, urlOf }: ReviewViewProps) {
  const all = useItemRows(review);
  const isShown = LISTS[place.show];
  const rows = useMemo(() => {
    const episodes = all.filter(({ item }) => item.kind === 'episode');
    return isShown === undefined ? episodes : episodes.filter(isShown);
  }, [all, isShown]);
  const { shown, left, showMore } = useShownRows(rows, place.show);
  const nameOf = useCustomerName(review.customers);
  return (
    <Section
      title={countedTitle(listWord(place.show), rows.length)}
      action={
        isShown && (
          <LinkButton size="sm" variant="secondary" href={urlOf({ view: 'output' })}>
            {t('review.output.all', 'Show all')}
          </LinkButton>
        )
      }
    >
      {rows.length === 0 ? (
        <NoAlert review={review} />
      ) : (
        <OutputTable
          rows={shown}
          {...{ urlOf, nameOf, zone: review.material.zone, hasCustomer: place.customer === '' }}
        />
      )}
      <ShowMore left={left} onMore={showMore} />
    </Section>
  );
}

/** What was done about the alerts, and the figures that come of it; each leads to the list behind it. */
export function OutputView(view: ReviewViewProps) {
  const { review, place, urlOf } = view;
  const { figures, isSure } = useFigures(review);
  const [id = '', part] = place.show.split('.');
  if (FIGURES.some((figure) => figure === id)) {
    return (
      <FigureList
        {...view}
        figure={figures.find((one) => one.id === id)}
        part={part === 'of' ? 'of' : 'items'}
        isSure={isSure}
      />
    );
  }
  return (
    <Stack direction="column" gap={2}>
      {LISTS[place.show] === undefined && <FiguresTable figures={figures} isSettled={review.isSettled} urlOf={urlOf} />}
      <DoneList {...view} />
    </Stack>
  );
}
