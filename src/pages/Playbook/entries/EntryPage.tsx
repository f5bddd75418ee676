import { t } from '@grafana/i18n';
import { EmptyState, Stack } from '@grafana/ui';
import { appUrl } from '../../../api/appUrl';
import { useCustomers } from '../../../query/useCustomers';
import { PageLink } from '../../../ui/PageLink';
import { EntryView } from '../../../ui/playbook/EntryView';
import { PlainList } from '../../../ui/PlainList';
import { Section } from '../../../ui/Section';
import type { Place } from '../place';
import { ruleUrl } from '../../../api/grafana/ruleUrl';
import { useAlertFilling } from '../useAlertFilling';
import { useEntryTicks } from '../useEntryTicks';
import type { Playbook } from '../usePlaybook';
import { EntryProblem } from './EntryProblem';
import { servedTargets } from './servedTargets';

interface Props {
  uid: string;
  place: Place;
  playbook: Playbook;
}

/** One entry, where it stands, and the rules that it serves. */
export function EntryPage({ uid, place: { id, labels }, playbook: { index, answer, alerts } }: Props) {
  const { data: customers = [] } = useCustomers(uid);
  const filling = useAlertFilling(labels, undefined);
  const { ticks, today } = useEntryTicks(id);
  const entry = index?.entries.find((one) => one.id === id);
  if (entry === undefined) {
    return (
      <EmptyState variant="not-found" hideImage message={t('playbook.gone', 'There is no such entry for you')}>
        {t('playbook.gone-hint', 'It has been removed, or it stands in a dashboard that you may not open.')}
      </EmptyState>
    );
  }
  const served = servedTargets(alerts.targets, answer?.matches ?? []).get(id);
  const rules = (alerts.rules ?? []).filter((rule) => served?.rules.has(rule.uid));
  const title = t('playbook.serves', 'Rules that it serves ({{count}})', { count: rules.length });
  return (
    <Stack direction="column" gap={3}>
      {entry.place !== null && (
        <span>
          {t('playbook.stands-in', 'Written in')}{' '}
          <PageLink href={appUrl(entry.place.url)}>
            {[entry.place.folder, entry.place.dashboardTitle].filter((part) => part !== '').join(' / ')}
          </PageLink>
        </span>
      )}
      <EntryProblem judged={answer?.entries.find((one) => one.id === id)} />
      <EntryView
        entry={entry}
        customerName={customers.find((customer) => customer.id === entry.customer)?.name}
        isTitled
        filling={filling}
        ticks={ticks}
        today={today}
      />
      <Section title={title}>
        {rules.length === 0 ? (
          t(
            'playbook.serves-none',
            'None: neither a rule of now nor an alert of the last 90 days has it as its first entry.'
          )
        ) : (
          <PlainList
            label={title}
            items={rules.map((rule) => ({
              key: rule.uid,
              text: rule.title,
              detail: rule.folder,
              href: ruleUrl(rule.uid),
            }))}
          />
        )}
      </Section>
    </Stack>
  );
}
