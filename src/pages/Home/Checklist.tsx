import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Health } from '../../domain/status/Health';
import type { SetupStep } from '../../domain/status/setupSteps';
import type { SetupStatus } from '../../domain/status/SetupStatus';
import { SETUP_SIGNS } from '../../domain/vocabulary/setupSigns';
import { StateLabel } from '../../ui/StateLabel';
import { setupStateWord } from '../../ui/words/setupStateWord';
import { stepDetail, stepTitle } from './stepWords';

interface Props {
  steps: readonly SetupStep[];
  status: SetupStatus | undefined;
  health: Health | undefined;
}

/** What is set up and what is not. */
export function Checklist({ steps, status, health }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <ol className={styles.list} aria-label={t('home.checklist', 'Set-up')}>
      {steps.map((step) => (
        <li key={step.id} className={styles.step}>
          <StateLabel sign={SETUP_SIGNS[step.state]} word={setupStateWord(step.state)} />
          <div className={styles.text}>
            <div>{stepTitle(step.id)}</div>
            <div className={styles.detail}>{stepDetail(step, status, health)}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // Also where what is around it stands in the middle.
  list: css({ listStyle: 'none', margin: 0, padding: 0, maxWidth: 720, textAlign: 'left' }),
  step: css({
    display: 'grid',
    gridTemplateColumns: '104px 1fr',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
  }),
  text: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  detail: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
