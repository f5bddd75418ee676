import { checkSign, type CheckState } from '../../domain/vocabulary/checkStates';
import { StateLabel } from '../StateLabel';
import { checkStateWord } from '../words/checkStateWord';

interface Props {
  state: CheckState;
  count: number;
}

/** How many checks stand so: "▲ 2 Problem". */
export function CheckStateCount({ state, count }: Props) {
  return <StateLabel sign={checkSign(state)} word={`${count} ${checkStateWord(state)}`} />;
}
