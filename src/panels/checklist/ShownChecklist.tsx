import type { Round } from '../../domain/rounds/Round';
import type { ChecklistOptions } from './ChecklistOptions';
import { Checklist } from './Checklist';
import { useNow } from './useNow';

interface Props {
  rounds: readonly Round[];
  options: ChecklistOptions;
  size: { width: number; height: number };
}

/** The rounds as the frames tell them, for whoever only looks. */
export function ShownChecklist({ rounds, options, size }: Props) {
  const nowMs = useNow(0);
  return <Checklist rounds={rounds} options={options} size={size} nowMs={nowMs} acting={undefined} />;
}
