import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { newRequestId } from '../../../api/newRequestId';
import { ReviewRefused } from '../../../api/review/ReviewRefused';
import type { Effect } from '../../../domain/review/findings/effectOf';
import type { Decision, Finding, FindingState } from '../../../domain/review/findings/Finding';
import { useDecide } from '../../../query/review/useDecide';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { ConflictNotice } from './ConflictNotice';
import type { DecisionKind } from './DecisionFields';
import { DecisionForm } from './DecisionForm';
import { decisionWord } from './findingWords';
import { useDecisionDraft } from './useDecisionDraft';

interface Props {
  uid: string;
  who: string;
  finding: Finding;
  zone: string;
  today: string;
  effect: Effect;
  /** Told when the form opens and when it closes. */
  onDeciding: (finding: string, isDeciding: boolean) => void;
}

/** What can be decided in which state; the likeliest first. */
const OFFERED: Readonly<Record<FindingState, readonly DecisionKind[]>> = {
  open: ['accept', 'dismiss', 'defer'],
  deferred: ['accept', 'dismiss', 'defer'],
  accepted: ['done', 'accept', 'dismiss', 'defer'],
  dismissed: ['reopen'],
  done: ['reopen'],
  held: ['reopen', 'came_back'],
  came_back: ['accept', 'dismiss', 'defer'],
};

/** What a settled finding does not take before it is opened again. */
const SETTLED: readonly FindingState[] = ['dismissed', 'done', 'held'];
const NEEDS_OPEN: readonly DecisionKind[] = ['accept', 'dismiss', 'defer', 'done'];

function offered({ state }: Finding, effect: Effect): readonly DecisionKind[] {
  return state === 'done' && (effect === 'held' || effect === 'came_back') ? [effect, 'reopen'] : OFFERED[state];
}

/** Accepting again is to change owner, day or ticket. */
const actWord = (kind: DecisionKind, { state }: Finding): string =>
  kind === 'accept' && state === 'accepted' ? t('review.decide.change', 'Change') : decisionWord(kind);

const latest = (one: Finding, other: Finding = one): Finding => (other.last > one.last ? other : one);

interface FormProps extends Omit<Props, 'effect' | 'onDeciding'> {
  kind: DecisionKind;
  onEnd: () => void;
}

/** The form of one kind; stays as it was typed whatever the server says. */
function DecideForm({ uid, who, finding, zone, today, kind, onEnd }: FormProps) {
  const { fields, change, drop } = useDecisionDraft(finding, kind, today);
  const styles = useStyles2(getReviewStyles);
  const decide = useDecide(uid, who);
  const [seen, setSeen] = useState(finding.last);
  // The same for the same wish, so that one whose answer was lost is not kept twice.
  const [wish, setWish] = useState({ text: '', requestId: '', reopens: '' });
  const send = (decision: Decision, expects: number, standing: FindingState) => {
    const text = JSON.stringify([decision, expects]);
    const ids = wish.text === text ? wish : { text, requestId: newRequestId(), reopens: newRequestId() };
    setWish(ids);
    setSeen(expects);
    const reopens = SETTLED.includes(standing) && NEEDS_OPEN.includes(kind) ? ids.reopens : undefined;
    decide.mutate(
      { requestId: ids.requestId, finding: finding.id, expects, decision, reopens },
      {
        onSuccess: () => {
          drop();
          onEnd();
        },
      }
    );
  };
  const refused = decide.error instanceof ReviewRefused ? decide.error : undefined;
  return (
    <div className={styles.whole}>
      {refused?.isConflict === true && (
        <ConflictNotice sentence={refused.message} finding={latest(finding, refused.standing.finding)} zone={zone} />
      )}
      {decide.error !== null && refused?.isConflict !== true && (
        <ErrorSentence error={refused?.cause ?? decide.error} title={t('review.decide.failed', 'It was not kept')} />
      )}
      <DecisionForm
        {...{ uid, kind, today, fields, isPending: decide.isPending, onChange: change }}
        onDecide={(decision) => {
          // After a conflict both decisions have been on the screen: it is decided anew on top of the other one.
          const other = refused?.isConflict === true ? latest(finding, refused.standing.finding) : undefined;
          send(decision, other?.last ?? seen, other?.state ?? 'open');
        }}
        onCancel={() => {
          drop();
          onEnd();
        }}
      />
    </div>
  );
}

/** Takes the focus back when it comes back. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** The buttons of a finding, and the form that one of them opens. */
export function Deciding(props: Props) {
  const { finding, effect, onDeciding } = props;
  const styles = useStyles2(getReviewStyles);
  const [kind, setKind] = useState<DecisionKind>();
  const [left, setLeft] = useState<DecisionKind>();
  const kinds = offered(finding, effect);
  const choose = (one: DecisionKind | undefined) => {
    setKind(one);
    setLeft(kind);
    onDeciding(finding.id, one !== undefined);
  };
  if (kind !== undefined) {
    return <DecideForm key={kind} {...props} kind={kind} onEnd={() => choose(undefined)} />;
  }
  return (
    <div className={styles.buttons} role="group" aria-label={t('review.decide.name', 'Decide')}>
      {kinds.map((one, n) => (
        <Button
          key={one}
          ref={one === left ? takeFocus : undefined}
          type="button"
          size="sm"
          variant={n === 0 ? 'primary' : 'secondary'}
          onClick={() => choose(one)}
          aria-label={t('review.decide.about', '{{decision}}: {{title}}', {
            ...{ decision: actWord(one, finding), title: finding.title, interpolation: { escapeValue: false } },
          })}
        >
          {t('review.decide.opens', '{{decision}}…', { decision: actWord(one, finding) })}
        </Button>
      ))}
    </div>
  );
}
