import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Modal, useStyles2 } from '@grafana/ui';
import { getReviewStyles } from './reviewStyles';

/** One key and what it does. */
export interface KeyLine {
  keys: readonly string[];
  word: string;
}

/** All keys of a screen. */
export function KeyList({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  const shared = useStyles2(getReviewStyles);
  const styles = useStyles2(getStyles);
  return (
    <Modal isOpen title={t('review-item.keys.title', 'All keys')} onDismiss={onClose}>
      <dl className={styles.lines}>
        {lines.map(({ keys, word }) => (
          <div key={word} className={styles.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={shared.key}>
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
