import { useMemo, useRef } from 'react';
import type { Round } from '../../domain/rounds/Round';
import { useOutbox } from '../../query/rounds/useOutbox';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { Loading } from '../../ui/Loading';
import { Checklist } from './Checklist';
import type { ChecklistOptions } from './ChecklistOptions';
import { NoChecks } from './NoChecks';
import { StaleNotice } from './StaleNotice';
import { useFreshRounds } from './useFreshRounds';
import { useIsSeen } from './useIsSeen';
import { useNow } from './useNow';

interface Props {
  uid: string;
  /** The person at the screen. */
  who: string;
  panelId: number;
  dashboardUid: string | undefined;
  /** The rounds of the frames; undefined where the panel's query asks for something else. */
  shown: readonly Round[] | undefined;
  options: ChecklistOptions;
  size: { width: number; height: number };
}

/** The rounds of the frames, kept fresh by the data source's resources, with acts for those who may. */
export function LiveChecklist({ uid, who, panelId, dashboardUid = '', shown, options, size }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(box);
  const fresh = useFreshRounds(uid, { shown, customer: options.customer, isSeen });
  const { rounds, clockOffsetMs, isWaiting, error, sinceMs, retry } = fresh;
  const outbox = useOutbox(uid, who);
  const nowMs = useNow(clockOffsetMs);
  const acting = useMemo(
    () => (options.acts ? { uid, outbox, clockOffsetMs, panelId, dashboardUid } : undefined),
    [options.acts, uid, outbox, clockOffsetMs, panelId, dashboardUid]
  );
  const list =
    rounds.length === 0 ? (
      <NoChecks series={[]} hasFrames />
    ) : (
      <Checklist rounds={rounds} options={options} size={size} nowMs={nowMs} acting={acting} />
    );
  return (
    <div ref={box} style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      {isWaiting ? error === undefined && <Loading lines={6} /> : list}
      {isWaiting && error !== undefined && <ErrorSentence error={error} onRetry={retry} />}
      {!isWaiting && error !== undefined && <StaleNotice error={error} sinceMs={sinceMs} />}
    </div>
  );
}
