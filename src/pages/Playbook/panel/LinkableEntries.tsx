import { t } from '@grafana/i18n';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import { CopyableText } from '../../../ui/CopyableText';
import { EntryFilter } from '../EntryFilter';
import { NoEntries } from '../entries/NoEntries';
import { LinkWithDetail } from '../LinkWithDetail';
import { placeUrl } from '../place';
import { Rows } from '../../../ui/Rows';

/** All entries with their addresses, to be pasted where a link is wanted. */
export function LinkableEntries({ entries }: { entries: readonly PlaybookEntry[] }) {
  if (entries.length === 0) {
    return <NoEntries />;
  }
  return (
    <EntryFilter entries={entries}>
      {(found) => (
        <Rows
          label={t('playbook.link-entry', 'Link an entry')}
          columns={[t('playbook.column.entry', 'Entry'), t('playbook.column.address', 'Address')]}
          rows={found.map(({ id, title, place }) => {
            const url = placeUrl({ view: 'entry', id });
            return {
              key: id,
              cells: [
                <LinkWithDetail key="entry" href={url} text={title || id} detail={place?.dashboardTitle ?? ''} />,
                <CopyableText
                  key="address"
                  text={url}
                  label={t('playbook.copy-address', 'Copy the address of {{title}}', {
                    title: title || id,
                    interpolation: { escapeValue: false },
                  })}
                />,
              ],
            };
          })}
        />
      )}
    </EntryFilter>
  );
}
