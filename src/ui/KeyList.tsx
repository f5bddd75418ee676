import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Modal, useStyles2 } from '@grafana/ui';

/** Some keys that do the same, by the names that they have on the keyboard, and what they do. */
export interface KeyLine {
  keys: readonly string[];
  word: string;
}

interface Props {
  lines: readonly KeyLine[];
  /** How a key looks on the screen around it. */
  keyClass: string;
  onClose: () => void;
}

/** All keys of a screen. */
export function KeyList({ lines, keyClass, onClose }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <Modal isOpen title={t('keys.all', 'All keys')} onDismiss={onClose}>
      <dl className={styles.lines}>
        {lines.map(({ keys, word }) => (
          <div key={word} className={styles.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={keyClass}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className={styles.word}>{word}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  lines: css({ columns: '230px auto', margin: 0 }),
  line: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'baseline', breakInside: 'avoid' }),
  word: css({ margin: 0 }),
});
