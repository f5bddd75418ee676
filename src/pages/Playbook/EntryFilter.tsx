import { t } from '@grafana/i18n';
import { Box } from '@grafana/ui';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';
import { wordSearch } from '../../domain/wordSearch';
import { FilterField } from '../../ui/fields/FilterField';

interface Props {
  entries: readonly PlaybookEntry[];
  /** Shows those that hold all the words. */
  children: (found: readonly PlaybookEntry[]) => ReactNode;
}

const textOf = ({ title, customer, owner, severity, matchers, place }: PlaybookEntry): string =>
  [title, customer, owner, severity, ...matchers, place?.dashboardTitle, place?.folder].join('\n');

/** Narrows a long list of entries by words. */
export function EntryFilter({ entries, children }: Props) {
  const [words, setWords] = useState('');
  // What is typed is shown at once, the list of hundreds a moment later.
  const wanted = useDeferredValue(words);
  const search = useMemo(() => wordSearch(entries, textOf), [entries]);
  const found = useMemo(() => search(wanted), [search, wanted]);
  return (
    <>
      <Box marginBottom={2} maxWidth="480px">
        <FilterField
          label={t('playbook.filter', 'Find an entry')}
          placeholder={t('playbook.filter-placeholder', 'Words of its title, its matchers or its dashboard')}
          words={words}
          shown={found.length}
          all={entries.length}
          onChange={setWords}
        />
      </Box>
      {children(found)}
    </>
  );
}
