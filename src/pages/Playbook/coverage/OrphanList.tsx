import { t } from '@grafana/i18n';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import { PlainList } from '../../../ui/PlainList';
import { Section } from '../../../ui/Section';
import { placeUrl } from '../place';

/** Entries that match nothing of now and of the last 90 days. */
export function OrphanList({ orphans }: { orphans: readonly PlaybookEntry[] }) {
  if (orphans.length === 0) {
    return null;
  }
  const title = t('playbook.orphans', 'Entries that match nothing ({{count}})', { count: orphans.length });
  return (
    <Section
      title={title}
      description={t('playbook.orphans-about', 'No rule of now and no alert of the last 90 days is one of theirs.')}
    >
      <PlainList
        label={title}
        items={orphans.map(({ id, title: text, matchers, place }) => ({
          key: id,
          text: text || id,
          detail: [matchers.join(' or '), place?.dashboardTitle ?? ''].filter((part) => part !== '').join(' · '),
          href: placeUrl({ view: 'entry', id }),
        }))}
      />
    </Section>
  );
}
