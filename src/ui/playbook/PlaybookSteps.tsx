import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import type { Filling } from './Filling';
import { readSteps } from './steps/readSteps';
import { StepNodes } from './steps/StepNodes';
import { getStepStyles } from './steps/stepStyles';
import { TicksContext } from './steps/TicksContext';
import type { Ticks } from './Ticks';

interface Props {
  /** Markdown, from anybody. */
  markdown: string;
  filling: Filling;
  /** Undefined where nobody can tick a box. */
  ticks: Ticks | undefined;
}

/** The steps of an entry, with boxes to tick and code to copy. */
export function PlaybookSteps({ markdown, filling, ticks }: Props) {
  const styles = useStyles2(getStepStyles);
  const { nodes, boxes } = useMemo(() => readSteps(markdown, filling), [markdown, filling]);
  return (
    <TicksContext.Provider value={ticks}>
      {ticks !== undefined && boxes.length > 0 && <Progress boxes={boxes} ticks={ticks} />}
      <div className={styles.steps}>
        <StepNodes nodes={nodes} />
      </div>
    </TicksContext.Provider>
  );
}

function Progress({ boxes, ticks }: { boxes: readonly string[]; ticks: Ticks }) {
  const styles = useStyles2(getStyles);
  const done = boxes.filter((box) => ticks.done.has(box)).length;
  return (
    <div className={styles.progress}>
      <span role="status">{t('playbook.steps.done', '{{done}} of {{total}} done', { done, total: boxes.length })}</span>
      {done > 0 && (
        <Button type="button" variant="secondary" fill="text" size="sm" onClick={ticks.startOver}>
          <Trans i18nKey="playbook.steps.start-over">Start over</Trans>
        </Button>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  progress: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: theme.spacing(theme.components.height.sm),
    color: theme.colors.text.secondary,
  }),
});
