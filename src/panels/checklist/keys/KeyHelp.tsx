import { useStyles2 } from '@grafana/ui';
import { KEY_LINES } from '../../../domain/rounds/keys';
import { KeyList } from '../../../ui/KeyList';
import { keyWord } from './keyWord';
import { getChecklistStyles } from '../styles';

interface Props {
  mayAct: boolean;
  onClose: () => void;
}

const SHOWN: Readonly<Record<string, string>> = { ' ': 'Space', ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** All keys of the list. */
export function KeyHelp({ mayAct, onClose }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const lines = KEY_LINES.filter(({ acts }) => mayAct || !acts).map(({ command, keys }) => ({
    keys: keys.map((key) => SHOWN[key] ?? key),
    word: keyWord(command),
  }));
  return <KeyList lines={lines} keyClass={styles.key} onClose={onClose} />;
}
