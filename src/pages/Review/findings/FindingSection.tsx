import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import { useCallback } from 'react';
import type { Outcome } from '../../../domain/review/findings/effectOf';
import type { Finding } from '../../../domain/review/findings/Finding';
import { Section } from '../../../ui/Section';
import { countedTitle } from '../rows/countedTitle';
import type { ReviewViewProps } from '../ReviewViewProps';
import { ShowMore } from '../rows/ShowMore';
import { dayOf } from '../period/days';
import { presetPeriod } from '../period/periods';
import { useCustomerName } from '../useCustomerName';
import { useShownRows } from '../rows/useShownRows';
import { FindingCard } from './FindingCard';
import type { GroupId } from './findingGroups';

/** Of one that is not done, or not looked after yet. */
const NOTHING_TO_SAY: Outcome = { effect: 'waiting', again: [] };

interface Props extends ReviewViewProps {
  group: GroupId;
  findings: readonly Finding[];
  outcomes: ReadonlyMap<string, Outcome>;
  /** Whether only this group was asked for. */
  isAlone: boolean;
  /** Told of a finding that somebody begins to decide about, and without a group when he has. */
  onHold: (finding: string, group: GroupId | undefined) => void;
}

function groupWord(group: GroupId): string {
  switch (group) {
    case 'actions':
      return t('review.group.actions', 'Open actions');
    case 'effect':
      return t('review.group.effect', 'Did it help?');
    case 'decide':
      return t('review.group.decide', 'To decide');
    case 'settled':
      return t('review.group.settled', 'Settled for now');
  }
}

/** Findings of which the same is to be done. What is settled is only counted until it is asked for. */
export function FindingSection({
  group,
  findings,
  outcomes,
  isAlone,
  onHold,
  uid,
  review,
  today,
  place,
  urlOf,
}: Props) {
  const styles = useStyles2(getStyles);
  const { who, customers, material, acts } = review;
  const { shown, left, showMore } = useShownRows(findings, group);
  const nameOf = useCustomerName(customers);
  const { items } = review;
  const { zone } = material;
  const itemUrl = useCallback(
    (item: string, at: number) => {
      // What recurs reaches back: an item of earlier days is shown among those of its own week.
      const isHere = items.some(({ id }) => id === item);
      return urlOf({ view: 'review', item, ...(isHere ? {} : presetPeriod('week', dayOf(at, zone))) });
    },
    [urlOf, items, zone]
  );
  const onDeciding = useCallback(
    (finding: string, isDeciding: boolean) => onHold(finding, isDeciding ? group : undefined),
    [onHold, group]
  );
  const isMeant = findings.some(({ id }) => id === place.id);
  if (findings.length === 0) {
    return null;
  }
  const isFolded = group === 'settled' && !isAlone && !isMeant;
  return (
    <Section
      title={countedTitle(groupWord(group), findings.length)}
      action={
        isFolded && (
          <LinkButton size="sm" variant="secondary" href={urlOf({ view: 'review', show: group })}>
            {t('review.group.show', 'Show')}
          </LinkButton>
        )
      }
    >
      {!isFolded && (
        <ul className={styles.list} aria-label={groupWord(group)}>
          {shown.map((finding) => (
            <FindingCard
              key={finding.id}
              {...{ uid, who, finding, today, itemUrl, onDeciding }}
              customer={nameOf(finding.customer)}
              zone={material.zone}
              mayAct={acts.mayAct}
              outcome={outcomes.get(finding.id) ?? NOTHING_TO_SAY}
              isMeant={finding.id === place.id}
            />
          ))}
        </ul>
      )}
      {!isFolded && <ShowMore left={left} onMore={showMore} />}
    </Section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxWidth: 1200,
  }),
});
