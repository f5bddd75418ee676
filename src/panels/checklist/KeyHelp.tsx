import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { IconButton, useStyles2 } from '@grafana/ui';
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
    <section aria-label={t('checklist.all-keys', 'All keys')} className={own.box}>
      <IconButton name="times" aria-label={t('checklist.close-keys', 'Close the list of keys')} onClick={onClose} />
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
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({
    display: 'flex',
    flexDirection: 'row-reverse',
    alignItems: 'flex-start',
    maxHeight: '50%',
    overflowY: 'auto',
    padding: theme.spacing(1),
    borderTop: `1px solid ${theme.colors.border.medium}`,
  }),
  lines: css({ flex: 1, columns: '230px auto', margin: 0 }),
  line: css({ display: 'flex', gap: theme.spacing(1), alignItems: 'baseline', breakInside: 'avoid' }),
  word: css({ margin: 0 }),
});
