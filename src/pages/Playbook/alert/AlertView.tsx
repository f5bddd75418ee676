import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '@grafana/i18n';
import { openEpisode } from '../../../query/playbook/useOpenEpisodes';
import { useNow } from '../../../query/review/useNow';
import { useCustomers } from '../../../query/useCustomers';
import { Answer } from '../../../ui/Answer';
import type { Place } from '../place';
import type { Playbook } from '../usePlaybook';
import { AlertActs } from './AlertActs';
import { AlertFacts } from './AlertFacts';
import { MatchedEntry } from './MatchedEntry';
import { useAskedAlert } from './useAskedAlert';

interface Props {
  uid: string;
  place: Place;
  playbook: Playbook;
}

const MINUTE_MS = 60_000;
const NOTHING: readonly never[] = [];

/** An alert on the left, what to do about it on the right; one below the other on a phone. */
export function AlertView({ uid, place, playbook }: Props) {
  const styles = useStyles2(getStyles);
  const { alert, asked } = useAskedAlert(uid, place, playbook);
  const nowMs = useNow(MINUTE_MS);
  const episode = openEpisode(playbook.open, place.rule, place.labels);
  const { data: customers = NOTHING } = useCustomers(uid);
  const zone = customers.find(({ id }) => id === episode?.customer)?.zone ?? 'UTC';
  return (
    <div className={styles.columns}>
      <div className={styles.alert}>
        <AlertFacts alert={alert} />
        {episode !== undefined && (
          <AlertActs
            key={episode.id}
            {...{ episode, nowMs, zone }}
            open={playbook.open}
            entries={playbook.index?.entries ?? NOTHING}
            entry={asked.data?.entry ?? ''}
          />
        )}
      </div>
      <Answer
        asked={asked}
        lines={8}
        notAllowed={t('playbook.match-not-allowed', 'You may not ask this data source. Ask an administrator.')}
      >
        {(match) => <MatchedEntry uid={uid} alert={alert} match={match} entries={playbook.index?.entries ?? []} />}
      </Answer>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  alert: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(3), minWidth: 0 }),
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 1fr) minmax(0, 2fr)',
    gap: theme.spacing(4),
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
});
