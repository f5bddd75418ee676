import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import type { Episode, EpisodeGroup } from '../../../../domain/review/episodes/Episode';
import type { AlertRule } from '../../../../domain/playbook/AlertRule';
import { linkedPanel } from '../../../../domain/playbook/linkedPanel';
import { InlineNotice } from '../../../../ui/InlineNotice';
import { PageLink } from '../../../../ui/PageLink';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { LabelChips } from '../../../../ui/playbook/LabelChips';
import { ownLabels } from '../../../../domain/playbook/ownLabels';
import { ruleUrl } from '../../../../api/grafana/ruleUrl';
import { EpisodeSigns } from './EpisodeSigns';
import { panelTime } from '../panel/panelTime';
import { RulePanel } from '../panel/RulePanel';

interface Props {
  group: EpisodeGroup;
  /** Undefined where the rule is gone, or the person may not see it. */
  rule: AlertRule | undefined;
  nowMs: number;
  zone: string;
}

/** What the alert says of itself where it is no template. */
const saidBy = (rule: AlertRule | undefined): string[] =>
  [rule?.annotations['summary'] ?? '', rule?.annotations['description'] ?? ''].filter(
    (text) => text !== '' && !text.includes('{{')
  );

/** The alert: how it stood, what it says, its labels, and its panel in the time when it fired. */
export function EpisodeSide({ group: { cause }, rule, nowMs, zone }: Props) {
  const styles = useStyles2(getReviewStyles);
  return (
    <section aria-label={t('review-item.the-alert', 'The alert')} className={styles.column}>
      <EpisodeSigns episode={cause} />
      {saidBy(rule).map((text) => (
        <Text element="p" key={text}>
          <bdi className={styles.words}>{text.slice(0, 2_000)}</bdi>
        </Text>
      ))}
      <LabelChips labels={shownLabels(cause)} />
      {!cause.isExact && (
        <InlineNotice>
          {t('review-item.inexact', 'Grafana keeps labels in a lossy way; one of these may be parted wrongly.')}
        </InlineNotice>
      )}
      <RuleLink rule={rule} />
      <AlertPanel cause={cause} rule={rule} nowMs={nowMs} zone={zone} />
    </section>
  );
}

/** Anybody may make a label as long as he likes. */
const MAX_VALUE = 300;
const MAX_LABELS = 40;

const shownLabels = ({ labels }: Episode) =>
  Object.fromEntries(
    Object.entries(ownLabels(labels))
      .slice(0, MAX_LABELS)
      .map(([name, value]) => [
        name.slice(0, MAX_VALUE),
        value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value,
      ])
  );

function RuleLink({ rule }: { rule: AlertRule | undefined }) {
  return rule === undefined ? (
    <InlineNotice>{t('review-item.rule-gone', 'The rule is gone, or you may not see it.')}</InlineNotice>
  ) : (
    <PageLink href={ruleUrl(rule.uid)}>{t('review-item.open-rule', 'Open the rule with its query')}</PageLink>
  );
}

/** The panel with which the rule is linked; a sentence where it is with none. */
function AlertPanel({ cause, rule, nowMs, zone }: Omit<Props, 'group'> & { cause: Episode }) {
  if (rule === undefined) {
    return null;
  }
  const { dashboardUid = '', panelId = null } = linkedPanel(rule.annotations) ?? {};
  if (panelId === null) {
    return (
      <InlineNotice>
        {t('review-item.panel.none', 'The rule is linked with no panel. Link one in the rule to see it here.')}
      </InlineNotice>
    );
  }
  return (
    <RulePanel
      key={cause.id}
      dashboardUid={dashboardUid}
      panelId={panelId}
      labels={cause.labels}
      customer={cause.customer}
      time={panelTime(cause, nowMs, zone)}
    />
  );
}
