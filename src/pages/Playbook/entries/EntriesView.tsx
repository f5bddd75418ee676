import type { Playbook } from '../usePlaybook';
import { EntryFilter } from '../EntryFilter';
import { EntryTable } from './EntryTable';
import { NoEntries } from './NoEntries';

/** Every entry in the dashboards of the person, and how it stands; a long list can be narrowed. */
export function EntriesView({ playbook }: { playbook: Playbook }) {
  const entries = playbook.index?.entries ?? [];
  return entries.length === 0 ? (
    <NoEntries />
  ) : (
    <EntryFilter entries={entries}>{(found) => <EntryTable entries={found} playbook={playbook} />}</EntryFilter>
  );
}
