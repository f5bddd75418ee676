import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { TestStep } from '../domain/status/TestStep';
import { TEST_SIGNS } from '../domain/vocabulary/testSigns';
import { StateLabel } from './StateLabel';
import { testStateWord } from './words/testStateWord';

interface Props {
  /** Says what was tested; read out before the list. */
  label: string;
  steps: readonly TestStep[];
}

/** The steps of a test in their order, each with its outcome, its cause and what to do about it. */
export function StepList({ label, steps }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <ol className={styles.list} aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className={styles.step}>
          <StateLabel sign={TEST_SIGNS[step.state]} word={testStateWord(step.state)} />
          <div className={styles.text}>
            <div>
              <strong>{step.title}</strong> {step.message}
            </div>
            {step.remedy !== '' && <div className={styles.remedy}>→ {step.remedy}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: 0, padding: 0 }),
  step: css({
    display: 'grid',
    gridTemplateColumns: '96px 1fr',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
  }),
  text: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  remedy: css({ color: theme.colors.text.secondary }),
});
