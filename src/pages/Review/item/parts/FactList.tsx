import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** What is longer is cut: it is a word, not a story. */
const MAX_FACT = 500;

/** Names and what they are for this one; those of which nothing is known are left out. */
export function FactList({ facts }: { facts: ReadonlyArray<readonly [name: string, value: string]> }) {
  const styles = useStyles2(getStyles);
  return (
    <dl className={styles.list}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd dir="auto" className={styles.value}>
              {value.length > MAX_FACT ? `${value.slice(0, MAX_FACT)}…` : value}
            </dd>
          </div>
        ))}
    </dl>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: 0 }),
  fact: css({ display: 'flex', gap: theme.spacing(1), padding: theme.spacing(0.25, 0) }),
  name: css({ flex: '0 0 120px', color: theme.colors.text.secondary }),
  value: css({ margin: 0, minWidth: 0, overflowWrap: 'anywhere' }),
});
