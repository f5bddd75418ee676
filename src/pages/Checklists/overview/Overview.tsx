import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack, useStyles2 } from '@grafana/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { currentUser } from '../../../api/grafana/currentUser';
import { findChecklists } from '../../../domain/checklists/findChecklists';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { useStatesToday } from '../../../query/checklists/useStatesToday';
import { FilterField } from '../../../ui/fields/FilterField';
import { ByCustomer } from './ByCustomer';
import { DoneNotice } from './DoneNotice';
import { FileProblems } from './FileProblems';
import { placeUrl, type Place } from '../place';

interface Props {
  uid: string;
  known: KnownChecklists;
  place: Place;
}

/** Below this a list is seen at a glance. */
const FILTER_FROM = 8;

function AddButtons({ ds }: { ds: string }) {
  return (
    <Stack gap={1} wrap="wrap">
      <LinkButton icon="plus" href={placeUrl({ ds, view: 'new' })}>
        <Trans i18nKey="checklists.new">New checklist</Trans>
      </LinkButton>
      <LinkButton variant="secondary" icon="copy" href={placeUrl({ ds, view: 'template' })}>
        <Trans i18nKey="checklists.from-template">From a template</Trans>
      </LinkButton>
    </Stack>
  );
}

/** Every checklist, by customer; a long list can be narrowed. */
export function Overview({ uid, known, place }: Props) {
  const styles = useStyles2(getStyles);
  const mayAdd = currentUser().isEditor;
  const today = useStatesToday(uid);
  const [words, setWords] = useState('');
  // What is typed is shown at once, the list of hundreds a moment later.
  const wanted = useDeferredValue(words);
  const found = useMemo(() => findChecklists(known.checklists, wanted), [known.checklists, wanted]);
  const number = known.checklists.length;
  return (
    <>
      <DoneNotice known={known} place={place} />
      <FileProblems problems={known.problems} />
      {number === 0 ? (
        <EmptyState
          variant="call-to-action"
          hideImage
          message={t('checklists.none', 'No checklist has been made yet')}
          button={mayAdd ? <AddButtons ds={place.ds} /> : undefined}
        >
          {t('checklists.none-hint', 'A checklist says what is looked at, when, and what to do if it fails.')}
        </EmptyState>
      ) : (
        <Stack direction="column" gap={2}>
          <div className={styles.head}>
            {number >= FILTER_FROM && (
              <div className={styles.filter}>
                <FilterField
                  label={t('checklists.filter', 'Find a checklist')}
                  placeholder={t('checklists.filter-placeholder', 'Words of its title, its customer or its checks')}
                  words={words}
                  shown={found.length}
                  all={number}
                  onChange={setWords}
                />
              </div>
            )}
            {mayAdd && <AddButtons ds={place.ds} />}
          </div>
          <ByCustomer checklists={found} today={today} ds={place.ds} />
        </Stack>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    maxWidth: 1200,
  }),
  filter: css({ flex: '1 1 280px', maxWidth: 480 }),
});
