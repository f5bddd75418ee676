import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';

interface Props {
  /** As many lines as the list is expected to have, so that the page does not jump. */
  lines?: number;
}

/** A still skeleton in the shape of a list. */
export function Loading({ lines = 3 }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div role="status" aria-label={t('loading.label', 'Loading')} className={styles.box}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), padding: theme.spacing(1, 0) }),
  line: css({
    height: theme.spacing(3),
    maxWidth: 560,
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
});
