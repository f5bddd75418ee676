import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';

/** What has just happened. */
export interface Said {
  sentence: string;
  /** Undefined where it cannot be undone. */
  undo?: () => void;
}

/** Says what has just been done, seen and heard, and takes it back. */
export function SaidLine({ said }: { said: Said | undefined }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      <span role="status" className={styles.sentence}>
        {said?.sentence}
      </span>
      {said?.undo !== undefined && (
        <Button type="button" size="sm" variant="secondary" icon="history-alt" onClick={said.undo}>
          <Trans i18nKey="review-item.undo">Undo</Trans>
        </Button>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    '&:has([role="status"]:not(:empty))': { minHeight: theme.spacing(theme.components.height.md) },
  }),
  sentence: css({ minWidth: 0, overflowWrap: 'anywhere' }),
});
