import { dateTimeFormat, dateTimeFormatTimeAgo } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { appUrl } from '../../../api/appUrl';
import type { AlertRule } from '../../../domain/playbook/AlertRule';
import type { Labels } from '../../../domain/playbook/Labels';
import { linkedPanel } from '../../../domain/playbook/linkedPanel';
import { PageLink } from '../../../ui/PageLink';
import { StateLabel } from '../../../ui/StateLabel';
import { LabelChips } from '../../../ui/playbook/LabelChips';
import { ruleUrl } from '../../../api/grafana/ruleUrl';
import { alertSign, alertWord } from './alertSign';
import type { AskedAlert } from './useAskedAlert';

/** A path of the panel with which a rule is linked; '' where it is with none. */
function panelUrl(annotations: Labels): string {
  const { dashboardUid = '', panelId = null } = linkedPanel(annotations) ?? {};
  const shown = panelId === null ? '' : `?viewPanel=panel-${panelId}`;
  return dashboardUid === '' ? '' : appUrl(`/d/${encodeURIComponent(dashboardUid)}${shown}`);
}

/** Since when it stands as it does; nothing where that is not known. */
function Since({ activeAt }: { activeAt: number }) {
  if (activeAt === 0) {
    return null;
  }
  return (
    <time dateTime={new Date(activeAt).toISOString()} title={dateTimeFormat(activeAt)}>
      {t('playbook.since', 'since {{ago}}', { ago: dateTimeFormatTimeAgo(activeAt) })}
    </time>
  );
}

/** What the alert says of itself, as its rule words it. */
const saidBy = ({ summary = '', description = '' }: Labels = {}): string[] =>
  [summary, description].filter((text) => text !== '');

/** Where Grafana shows more of it. */
function More({ rule }: { rule: AlertRule }) {
  const panel = panelUrl(rule.annotations);
  return (
    <Stack gap={2} wrap="wrap">
      <PageLink href={ruleUrl(rule.uid)}>{t('playbook.open-rule', 'Open the rule')}</PageLink>
      {panel !== '' && <PageLink href={panel}>{t('playbook.open-panel', 'Open its panel')}</PageLink>}
    </Stack>
  );
}

/** What is known of an alert: its state, what it says, its labels, and where Grafana shows more of it. */
export function AlertFacts({ alert: { labels, rule, instance } }: { alert: AskedAlert }) {
  const state = instance?.state ?? '';
  return (
    <section aria-label={t('playbook.the-alert', 'The alert')}>
      <Stack direction="column" gap={1.5}>
        <Text element="h3" variant="h4">
          {rule?.title ?? labels['alertname'] ?? t('playbook.an-alert', 'Alert')}
        </Text>
        <span>
          <StateLabel sign={alertSign(state)} word={alertWord(state)} /> <Since activeAt={instance?.activeAt ?? 0} />
        </span>
        {saidBy(instance?.annotations).map((text) => (
          <Text element="p" key={text}>
            {text}
          </Text>
        ))}
        <LabelChips labels={labels} />
        {rule !== undefined && <More rule={rule} />}
      </Stack>
    </section>
  );
}
