import { t } from '@grafana/i18n';
import { Alert, Stack, Text } from '@grafana/ui';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import type { PlaybookMatch } from '../../../domain/playbook/PlaybookMatch';
import { useCustomers } from '../../../query/useCustomers';
import { EntryView } from '../../../ui/playbook/EntryView';
import { EntryLinks } from '../EntryLinks';
import { useAlertFilling } from '../useAlertFilling';
import { useEntryTicks } from '../useEntryTicks';
import { instanceId } from '../../../domain/playbook/targetsOf';
import { NoEntryYet } from './NoEntryYet';
import type { AskedAlert } from './useAskedAlert';

interface Props {
  uid: string;
  alert: AskedAlert;
  match: PlaybookMatch;
  entries: readonly PlaybookEntry[];
}

/** The entry of an alert, filled in with its labels, and why it is this one. */
export function MatchedEntry({ uid, alert: { labels, rule, instance }, match, entries }: Props) {
  const { data: customers = [] } = useCustomers(uid);
  const filling = useAlertFilling(labels, instance?.activeAt);
  const { ticks, today } = useEntryTicks(`${instanceId(rule?.uid ?? '', labels)}/${match.entry}`);
  const entry = entries.find(({ id }) => id === match.entry);
  if (entry === undefined) {
    return <NoEntryYet labels={labels} />;
  }
  const others = match.conflict.filter((id) => id !== entry.id);
  const also = match.also.filter((id) => id !== entry.id && !others.includes(id));
  return (
    <section aria-label={t('playbook.the-entry', 'The entry')}>
      <Stack direction="column" gap={2}>
        {match.by === 'catchall' && (
          <Alert severity="warning" title={t('playbook.only-catchall', 'Nothing but a catch-all matches this alert')}>
            {t('playbook.only-catchall-hint', 'It does not count as coverage: write an entry for this alert.')}
          </Alert>
        )}
        {others.length > 0 && (
          <Alert severity="warning" title={t('playbook.tie', 'More than one entry matches equally well')}>
            {t('playbook.tie-others', 'As well as this one:')} <EntryLinks ids={others} entries={entries} />
          </Alert>
        )}
        <EntryView
          entry={entry}
          customerName={customers.find((customer) => customer.id === entry.customer)?.name}
          isTitled
          filling={filling}
          ticks={ticks}
          today={today}
        />
        <Text element="p" variant="bodySmall" color="secondary">
          {t('playbook.why', 'Why this one:')} {match.why}
        </Text>
        {also.length > 0 && (
          <span>
            {t('playbook.also', 'Also matching:')} <EntryLinks ids={also} entries={entries} />
          </span>
        )}
      </Stack>
    </section>
  );
}
