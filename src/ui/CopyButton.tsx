import { css } from '@emotion/css';
import { Trans } from '@grafana/i18n';
import { ClipboardButton, useStyles2 } from '@grafana/ui';

interface Props {
  text: string;
  /** What it copies, for those who hear it without seeing the text beside it. */
  label: string;
}

/** Copies the text beside it. */
export function CopyButton({ text, label }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <ClipboardButton
      type="button"
      variant="secondary"
      fill="text"
      size="sm"
      icon="copy"
      className={styles.button}
      aria-label={label}
      getText={() => text}
    >
      <Trans i18nKey="copy">Copy</Trans>
    </ClipboardButton>
  );
}

const getStyles = () => ({ button: css({ flexShrink: 0 }) });
