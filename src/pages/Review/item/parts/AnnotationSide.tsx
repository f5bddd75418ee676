import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { appUrl } from '../../../../api/appUrl';
import type { DrawnAnnotation } from '../../../../domain/review/items/ReviewItem';
import { PageLink } from '../../../../ui/PageLink';
import { LongText } from '../../../../ui/review/LongText';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { FactList } from './FactList';
import { panelTime } from '../panel/panelTime';
import { RulePanel } from '../panel/RulePanel';

interface Props {
  annotation: DrawnAnnotation;
  /** A perimeter's id; '' for nobody. */
  customer: string;
  nowMs: number;
  zone: string;
}

const NO_LABELS = {};

/** What somebody drew on a dashboard, with the panel on which he drew it. */
export function AnnotationSide({ annotation, customer, nowMs, zone }: Props) {
  const styles = useStyles2(getReviewStyles);
  const { text, tags, by, dashboard, dashboardUid, panelId } = annotation;
  const time = panelTime({ from: annotation.from, to: annotation.to ?? annotation.from }, nowMs, zone);
  return (
    <section aria-label={t('review-item.the-annotation', 'The annotation')} className={styles.column}>
      <LongText text={text} />
      <FactList
        facts={[
          [t('review-item.annotation.by', 'Drawn by'), by],
          [t('review-item.annotation.tags', 'Tags'), tags.slice(0, 40).join(', ')],
          [t('review-item.annotation.dashboard', 'Dashboard'), dashboard || dashboardUid],
        ]}
      />
      {dashboardUid !== '' && panelId !== null && panelId > 0 && (
        <RulePanel dashboardUid={dashboardUid} panelId={panelId} labels={NO_LABELS} customer={customer} time={time} />
      )}
      {dashboardUid !== '' && (panelId === null || panelId <= 0) && (
        <PageLink href={appUrl(`/d/${encodeURIComponent(dashboardUid)}?from=${time.from}&to=${time.to}`)}>
          {t('review-item.annotation.open', 'Open the dashboard at that time')}
        </PageLink>
      )}
    </section>
  );
}
