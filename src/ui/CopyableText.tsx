import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { CopyButton } from './CopyButton';

interface Props {
  text: string;
  /** What the button copies, for those who hear it without seeing the text beside it. */
  label: string;
}

/** A text to put somewhere else, character for character. */
export function CopyableText({ text, label }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.line}>
      <code className={styles.text}>{text}</code>
      <CopyButton text={text} label={label} />
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5), minWidth: 0 }),
  text: css({ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', minWidth: 0 }),
});
