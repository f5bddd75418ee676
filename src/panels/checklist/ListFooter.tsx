import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { KeyHints } from './keys/KeyHints';
import { getChecklistStyles } from './styles';

interface Props {
  /** Whether there is room for the keys, and somebody who may use them. */
  hasHints: boolean;
  /** What happened last, in a sentence. */
  said: string;
  onHelp: () => void;
}

/** The keys, and what happened last. */
export function ListFooter({ hasHints, said, onHelp }: Props) {
  const styles = useStyles2(getChecklistStyles);
  return (
    <div className={hasHints || said !== '' ? styles.footer : undefined}>
      {hasHints && <KeyHints onHelp={onHelp} />}
      <span role="status" aria-label={t('checklist.said', 'What happened last')}>
        {said}
      </span>
    </div>
  );
}
