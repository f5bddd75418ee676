import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { Answer } from '../../../ui/Answer';
import { t } from '@grafana/i18n';
import type { Place } from '../place';
import type { Playbook } from '../usePlaybook';
import { AlertFacts } from './AlertFacts';
import { MatchedEntry } from './MatchedEntry';
import { useAskedAlert } from './useAskedAlert';

interface Props {
  uid: string;
  place: Place;
  playbook: Playbook;
}

/** An alert on the left, what to do about it on the right; one below the other on a phone. */
export function AlertView({ uid, place, playbook }: Props) {
  const styles = useStyles2(getStyles);
  const { alert, asked } = useAskedAlert(uid, place, playbook);
  return (
    <div className={styles.columns}>
      <AlertFacts alert={alert} />
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
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 1fr) minmax(0, 2fr)',
    gap: theme.spacing(4),
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  }),
});
