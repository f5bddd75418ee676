import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Sign } from '../domain/vocabulary/Sign';

interface Props {
  sign: Pick<Sign, 'glyph' | 'tone'>;
  word: string;
}

/** A state told by glyph and word; the colour only helps. */
export function StateLabel({ sign, word }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.label}>
      <span className={styles[sign.tone]} aria-hidden="true">
        {sign.glyph}
      </span>
      <span>{word}</span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const glyph = { display: 'inline-block', width: theme.spacing(2), textAlign: 'center' as const, fontWeight: 700 };
  return {
    label: css({ display: 'inline-flex', alignItems: 'baseline', gap: theme.spacing(0.5), whiteSpace: 'nowrap' }),
    success: css({ ...glyph, color: theme.colors.success.text }),
    warning: css({ ...glyph, color: theme.colors.warning.text }),
    error: css({ ...glyph, color: theme.colors.error.text }),
    info: css({ ...glyph, color: theme.colors.info.text }),
    unsure: css({ ...glyph, color: theme.visualization.getColorByName(theme.isDark ? 'light-purple' : 'dark-purple') }),
    secondary: css({ ...glyph, color: theme.colors.text.secondary }),
  };
};
