import { t } from '@grafana/i18n';
import type { EntryConflict } from '../../../domain/playbook/coverage';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import { PageLink } from '../../../ui/PageLink';
import { Section } from '../../../ui/Section';
import { EntryLinks } from '../EntryLinks';
import { Rows } from '../../../ui/Rows';
import { ruleUrl } from '../../../api/grafana/ruleUrl';

interface Props {
  conflicts: readonly EntryConflict[];
  entries: readonly PlaybookEntry[];
}

/** Entries of which none comes before the other. */
export function ConflictList({ conflicts, entries }: Props) {
  if (conflicts.length === 0) {
    return null;
  }
  const title = t('playbook.conflicts', 'Conflicts ({{count}})', { count: conflicts.length });
  return (
    <Section
      title={title}
      description={t(
        'playbook.conflicts-about',
        'These entries match the same alerts equally well. Give one a higher priority, or a matcher more.'
      )}
    >
      <Rows
        label={title}
        columns={[t('playbook.column.entries', 'Entries'), t('playbook.column.for-rules', 'For the rules')]}
        rows={conflicts.map((conflict) => ({
          key: conflict.entries.join(' '),
          cells: [
            <EntryLinks key="entries" ids={conflict.entries} entries={entries} />,
            conflict.rules.map((rule, n) => (
              <span key={rule.uid}>
                {n > 0 && ', '}
                <PageLink href={ruleUrl(rule.uid)}>{rule.title}</PageLink>
              </span>
            )),
          ],
        }))}
      />
    </Section>
  );
}
