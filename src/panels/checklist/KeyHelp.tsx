import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Modal, useStyles2 } from '@grafana/ui';
import { KEY_LINES } from '../../domain/rounds/keys';
import { keyWord } from './keyWord';
import { getChecklistStyles } from './styles';

interface Props {
  mayAct: boolean;
  onClose: () => void;
}

const SHOWN: Readonly<Record<string, string>> = { ' ': 'Space', ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** All keys of the list. */
export function KeyHelp({ mayAct, onClose }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const own = useStyles2(getStyles);
  const lines = KEY_LINES.filter(({ acts }) => mayAct || !acts);
  return (
    <Modal isOpen title={t('checklist.all-keys', 'All keys')} onDismiss={onClose}>
      <dl className={own.lines}>
        {lines.map(({ command, keys }) => (
          <div key={command} className={own.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {SHOWN[key] ?? key}
                </kbd>
              ))}
            </dt>
            <dd className={own.word}>{keyWord(command)}</dd>
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
