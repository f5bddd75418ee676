import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Matrix } from '../../domain/checkmatrix/buildMatrix';
import { CHECK_STATES } from '../../domain/vocabulary/checkStates';
import { StateLabel } from '../../ui/StateLabel';
import { checkStateWord } from '../../ui/words/checkStateWord';

/** What the signs in the matrix mean; only those that are in it. */
export function MatrixLegend({ matrix }: { matrix: Matrix }) {
  const styles = useStyles2(getStyles);
  const present = new Set(matrix.lines.flatMap(({ cells }) => [...cells.values()].map(({ state }) => state)));
  return (
    <ul className={styles.list} aria-label={t('matrix.legend', 'What the signs mean')}>
      {CHECK_STATES.filter(({ value }) => present.has(value)).map((sign) => (
        <li key={sign.value}>
          <StateLabel sign={sign} word={checkStateWord(sign.value)} />
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(2), listStyle: 'none', margin: 0 }),
});
