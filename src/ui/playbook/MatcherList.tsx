import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { Fragment } from 'react';
import { readMatcherSet } from './readMatcherSet';

/** For which alerts an entry is: sets of matchers, of which any may match. */
export function MatcherList({ sets }: { sets: readonly string[] }) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.list} aria-label={t('playbook.matchers', 'For alerts with')}>
      {sets.map((set, index) => (
        <li key={`${index} ${set}`} className={styles.set}>
          {index > 0 && <span className={styles.joint}>{t('playbook.or', 'or')}</span>}
          <MatcherSet set={set} />
        </li>
      ))}
    </ul>
  );
}

function MatcherSet({ set }: { set: string }) {
  const styles = useStyles2(getStyles);
  const matchers = readMatcherSet(set);
  if (matchers === undefined) {
    return <code className={styles.matcher}>{set}</code>;
  }
  if (matchers.length === 0) {
    return <span>{t('playbook.every-alert', 'every alert')}</span>;
  }
  return matchers.map(({ name, operator, value }, index) => (
    <Fragment key={`${index} ${name}`}>
      {index > 0 && <span className={styles.joint}>{t('playbook.and', 'and')}</span>}
      <code className={styles.matcher}>{`${name} ${operator} ${value === '' ? '""' : value}`}</code>
    </Fragment>
  ));
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  set: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: theme.spacing(0.5), marginBottom: 4 }),
  joint: css({ color: theme.colors.text.secondary }),
  matcher: css({ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', margin: 0 }),
});
