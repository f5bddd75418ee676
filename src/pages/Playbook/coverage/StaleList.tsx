import { t } from '@grafana/i18n';
import type { StaleEntry } from '../../../domain/playbook/staleEntries';
import { PlainList } from '../../../ui/PlainList';
import { Section } from '../../../ui/Section';
import { placeUrl } from '../place';

const reasonOf = ({ entry, reason, rules }: StaleEntry): string =>
  reason === 'never-reviewed'
    ? t('playbook.never-reviewed', 'nobody has said when it was reviewed')
    : t('playbook.rule-changed', 'reviewed on {{date}}; changed since: {{rules}}', {
        date: entry.reviewedOn,
        rules: rules.map(({ title }) => title).join(', '),
        // React escapes what it shows.
        interpolation: { escapeValue: false },
      });

/** Entries that somebody should look through. */
export function StaleList({ stale }: { stale: readonly StaleEntry[] }) {
  if (stale.length === 0) {
    return null;
  }
  const title = t('playbook.stale', 'Entries to look through ({{count}})', { count: stale.length });
  return (
    <Section title={title}>
      <PlainList
        label={title}
        items={stale.map((one) => ({
          key: one.entry.id,
          text: one.entry.title || one.entry.id,
          detail: reasonOf(one),
          href: placeUrl({ view: 'entry', id: one.entry.id }),
        }))}
      />
    </Section>
  );
}
