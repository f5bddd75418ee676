import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { getChecklistStyles } from '../styles';

/** The keys that a round needs, and the way to all of them. */
export function KeyHints({ onHelp }: { onHelp: () => void }) {
  const styles = useStyles2(getChecklistStyles);
  return (
    <>
      <span>
        {t('checklist.hints', 'j/k move · d done · p problem · s skip · e evidence · o open ticket · Enter details')}
      </span>
      <button type="button" className={styles.button} onClick={onHelp}>
        {t('keys.all', 'All keys')}
        <kbd aria-hidden="true" className={styles.key}>
          ?
        </kbd>
      </button>
    </>
  );
}
