import { t } from '@grafana/i18n';
import { Box, Field, Input } from '@grafana/ui';
import { useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';

interface Props {
  entries: readonly PlaybookEntry[];
  /** Shows those that hold all the words. */
  children: (found: readonly PlaybookEntry[]) => ReactNode;
}

const textOf = ({ title, customer, owner, severity, matchers, place }: PlaybookEntry): string =>
  [title, customer, owner, severity, ...matchers, place?.dashboardTitle, place?.folder].join('\n').toLowerCase();

/** Narrows a long list of entries by words. */
export function EntryFilter({ entries, children }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  // What is typed is shown at once, the list of hundreds a moment later.
  const wanted = useDeferredValue(words);
  const texts = useMemo(() => entries.map((entry) => ({ entry, text: textOf(entry) })), [entries]);
  const found = useMemo(() => {
    const parts = wanted.toLowerCase().split(/\s+/);
    return texts.filter(({ text }) => parts.every((part) => text.includes(part))).map(({ entry }) => entry);
  }, [texts, wanted]);
  return (
    <>
      <Box marginBottom={2} maxWidth="480px">
        <Field label={t('playbook.filter', 'Find an entry')} htmlFor={id} noMargin>
          <Input
            id={id}
            type="search"
            autoComplete="off"
            value={words}
            placeholder={t('playbook.filter-placeholder', 'Words of its title, its matchers or its dashboard')}
            suffix={
              <span aria-live="polite">
                {t('playbook.filter-count', '{{shown}} of {{all}}', { shown: found.length, all: entries.length })}
              </span>
            }
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </Field>
      </Box>
      {children(found)}
    </>
  );
}
