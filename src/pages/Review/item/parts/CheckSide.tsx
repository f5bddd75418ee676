import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { CheckProblem } from '../../../../domain/review/items/ReviewItem';
import type { CheckState } from '../../../../domain/vocabulary/checkStates';
import { LongText } from '../../../../ui/review/LongText';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { CheckStateLabel } from '../../../../ui/rounds/CheckStateLabel';
import { FactList } from './FactList';

const STATES: Readonly<Record<CheckProblem['state'], CheckState>> = {
  problem: 'done_problem',
  missed: 'missed',
  late: 'late',
  not_evaluated: 'not_evaluated',
};

/** A check of a round that was not simply answered with OK. */
export function CheckSide({ check }: { check: CheckProblem }) {
  const styles = useStyles2(getReviewStyles);
  return (
    <section aria-label={t('review-item.the-check', 'The check')} className={styles.column}>
      <CheckStateLabel state={STATES[check.state]} />
      <FactList
        facts={[
          [t('review-item.check.checklist', 'Checklist'), check.checklist],
          [t('review-item.check.round', 'Round'), check.round],
          [
            t('review-item.check.how', 'Done'),
            check.isManual ? t('review-item.check.by-hand', 'by hand') : t('review-item.check.auto', 'automatically'),
          ],
          [t('review-item.check.ticket', 'Ticket'), check.ticket],
          [t('review-item.check.rule', 'Alert rule'), check.alertRule],
        ]}
      />
      {check.note !== '' && <LongText text={check.note} />}
    </section>
  );
}
