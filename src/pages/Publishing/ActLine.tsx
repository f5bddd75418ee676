import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ZonedTime } from '../../ui/ZonedTime';

interface Props {
  /** What was done and by whom. */
  word: string;
  /** RFC 3339. */
  at: string;
  zone: string | undefined;
}

/** Who did something and when, in a quieter voice. */
export function ActLine({ word, at, zone }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      {word}, <ZonedTime at={at} zone={zone} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
