import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';
import { PageLink } from '../../ui/PageLink';
import { placeUrl } from './place';

interface Props {
  ids: readonly string[];
  entries: readonly PlaybookEntry[];
}

/** Links to entries, by their titles. */
export function EntryLinks({ ids, entries }: Props) {
  return (
    <>
      {ids.map((id, n) => (
        <span key={id}>
          {n > 0 && ', '}
          <PageLink href={placeUrl({ view: 'entry', id })}>
            {entries.find((entry) => entry.id === id)?.title || id}
          </PageLink>
        </span>
      ))}
    </>
  );
}
