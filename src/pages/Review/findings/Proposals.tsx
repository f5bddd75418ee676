import { cx } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import type { Finding, Proposal } from '../../../domain/review/findings/Finding';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { Draft } from './Draft';

interface Props {
  uid: string;
  finding: Finding;
  mayAct: boolean;
  /** The customer's, YYYY-MM-DD. */
  today: string;
}

function draftWord({ kind, ...proposal }: Proposal): string {
  switch (kind) {
    case 'entry':
      return 'entry' in proposal && proposal.entry !== ''
        ? t('review.draft.change-entry', 'Change entry')
        : t('review.draft.entry', 'Draft entry');
    case 'alert-rule':
      return t('review.draft.rule', 'Draft alert rule');
    case 'check':
      return t('review.draft.check', 'Draft check');
    case 'problem':
      return t('review.draft.problem', 'Propose problem');
  }
}

/** What could be done about a finding, each as a draft to be finished by a person. */
export function Proposals({ uid, finding, mayAct, today }: Props) {
  const styles = useStyles2(getReviewStyles);
  const { proposals } = finding;
  const [shown, setShown] = useState<number>();
  const draft = shown === undefined ? undefined : proposals[shown];
  if (proposals.length === 0) {
    return null;
  }
  return (
    <div className={cx(styles.column, draft !== undefined && styles.whole)}>
      <div className={styles.buttons}>
        {proposals.map((proposal, n) => (
          <Button
            // Proposals have neither ids nor another order.
            key={`${proposal.kind} ${n}`}
            type="button"
            size="sm"
            variant="secondary"
            icon={n === shown ? 'angle-up' : 'angle-down'}
            aria-expanded={n === shown}
            onClick={() => setShown(n === shown ? undefined : n)}
          >
            {draftWord(proposal)}
          </Button>
        ))}
      </div>
      {draft !== undefined && <Draft {...{ uid, finding, proposal: draft, mayAct, today }} />}
    </div>
  );
}
