import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { Sign } from '../domain/vocabulary/Sign';
import { toneColor } from './toneColor';

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
    success: css({ ...glyph, color: toneColor(theme, 'success') }),
    warning: css({ ...glyph, color: toneColor(theme, 'warning') }),
    error: css({ ...glyph, color: toneColor(theme, 'error') }),
    info: css({ ...glyph, color: toneColor(theme, 'info') }),
    unsure: css({ ...glyph, color: toneColor(theme, 'unsure') }),
    secondary: css({ ...glyph, color: toneColor(theme, 'secondary') }),
  };
};
