import { checkSign, type CheckState } from '../../domain/vocabulary/checkStates';
import { StateLabel } from '../StateLabel';
import { checkStateWord } from '../words/checkStateWord';

/** How a check or a round stands, by glyph, word and colour. */
export function CheckStateLabel({ state }: { state: CheckState }) {
  return <StateLabel sign={checkSign(state)} word={checkStateWord(state)} />;
}
