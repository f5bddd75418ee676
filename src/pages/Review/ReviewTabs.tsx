import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, Tab, TabsBar, useStyles2 } from '@grafana/ui';
import { PageLink } from '../../ui/PageLink';
import { useMemo } from 'react';
import { countRows } from './rows/countRows';
import { sourceOf } from './input/sourceOfKind';
import { KINDS, kindCountWord, kindWord, type ItemKind } from './rows/itemWords';
import type { Place } from './place/place';
import type { ReviewViewProps } from './ReviewViewProps';
import { isCounted } from './rows/standingOf';
import { useItemRows } from './rows/useItemRows';

interface Count {
  word: string;
  to: Partial<Place>;
}

/** A count, or a dash for what nobody could count yet. */
const countWord = (isKnown: boolean, title: string, word: string): string => (isKnown ? word : `${title} –`);

/** The parts of the page, and what is in them, each count with the list behind it. */
export function ReviewTabs({ review, place, urlOf }: ReviewViewProps) {
  const styles = useStyles2(getStyles);
  const rows = useItemRows(review);
  const counted = useMemo(() => countRows(rows), [rows]);
  const toDecide = review.material.findings.filter(({ state }) => state === 'open' || state === 'came_back').length;
  const view = place.view === 'close' ? 'review' : place.view;
  const tab = (of: Place['view'], label: string, counter: number | null) => (
    <Tab label={label} counter={counter} active={view === of} href={urlOf({ view: of })} />
  );
  const isKnown = (kind: ItemKind): boolean => isCounted(sourceOf(review.states, kind));
  const isActed = isCounted(review.states.find(({ id }) => id === 'state'));
  const isAllKnown = KINDS.every(isKnown);
  const input: Count[] = KINDS.map((kind) => ({
    word: countWord(isKnown(kind), kindWord(kind), kindCountWord(kind, counted[kind])),
    to: { show: kind },
  }));
  const output: Count[] = [
    {
      word: countWord(
        isActed && isKnown('episode'),
        t('review.count.acknowledged-title', 'Acknowledged'),
        t('review.count.acknowledged', '{{count}} acknowledged', { count: counted.acknowledged })
      ),
      to: { view: 'output', show: 'acknowledged' },
    },
    {
      word: countWord(
        isActed && isKnown('episode') && isKnown('ticket'),
        t('review.count.linked-title', 'With a ticket'),
        t('review.count.linked', '{{count}} with a ticket', { count: counted.linked })
      ),
      to: { view: 'output', show: 'linked' },
    },
    {
      word: countWord(
        isActed && isAllKnown,
        t('review.count.closed-title', 'Closed'),
        t('review.count.closed', '{{closed}} of {{count}} closed', { closed: counted.closed, count: rows.length })
      ),
      to: { view: 'output' },
    },
  ];
  const decide = countWord(
    isActed,
    t('review.count.to-decide-title', 'To decide'),
    t('review.count.to-decide', '{{count}} to decide', { count: toDecide })
  );
  const line = (title: string, counts: readonly Count[]) => (
    <span className={styles.counts}>
      <span className={styles.title}>{title}</span>
      {counts.map(({ word, to }) => (
        <PageLink key={word} href={urlOf(to)}>
          {word}
        </PageLink>
      ))}
    </span>
  );
  return (
    <div>
      <div className={styles.head}>
        {line(t('review.tab.input', 'Input'), input)}
        {line(t('review.tab.output', 'Output'), output)}
        {line(t('review.tab.review', 'Findings'), [{ word: decide, to: { view: 'review' } }])}
        {review.acts.mayAct && (
          <LinkButton size="sm" variant="secondary" icon="lock" href={urlOf({ view: 'close' })}>
            {t('review.close.name', 'Close this review…')}
          </LinkButton>
        )}
      </div>
      <TabsBar>
        {tab('input', t('review.tab.input', 'Input'), isAllKnown ? review.items.length : null)}
        {tab('output', t('review.tab.output', 'Output'), null)}
        {tab('review', t('review.tab.review', 'Findings'), isActed ? toDecide : null)}
        {tab('closed', t('review.tab.closed', 'Closed reviews'), null)}
      </TabsBar>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 3),
    paddingBottom: theme.spacing(1),
  }),
  counts: css({
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    fontVariantNumeric: 'tabular-nums',
  }),
  title: css({ color: theme.colors.text.secondary }),
});
