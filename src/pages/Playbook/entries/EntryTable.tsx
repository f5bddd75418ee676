import { t } from '@grafana/i18n';
import { useMemo } from 'react';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import { MatcherList } from '../../../ui/playbook/MatcherList';
import { StateLabel } from '../../../ui/StateLabel';
import { LinkWithDetail } from '../LinkWithDetail';
import { placeUrl } from '../place';
import { Rows } from '../../../ui/Rows';
import type { Playbook } from '../usePlaybook';
import { ENTRY_SIGNS, entryState, entryStateWord, sourceWord } from './entryState';
import { servedTargets } from './servedTargets';

interface Props {
  entries: readonly PlaybookEntry[];
  playbook: Playbook;
}

const ids = (entries: readonly PlaybookEntry[] = []): Set<string> => new Set(entries.map(({ id }) => id));

/** What is known of every entry, computed once for all rows. */
function useEntryStates({ coverage, answer, alerts }: Playbook) {
  return useMemo(() => {
    const served = servedTargets(alerts.targets, answer?.matches ?? []);
    const judged = new Map(answer?.entries.map((one) => [one.id, one]));
    const known = {
      conflicts: new Set(coverage?.conflicts.flatMap((conflict) => conflict.entries)),
      orphans: ids(coverage?.orphans),
      stale: ids(coverage?.stale.map(({ entry }) => entry)),
      serving: new Set(served.keys()),
    };
    return { served, stateOf: (id: string) => entryState(id, judged.get(id), known) };
  }, [coverage, answer, alerts.targets]);
}

/** Entries with their state, where they stand and what they serve. */
export function EntryTable({ entries, playbook }: Props) {
  const { served, stateOf } = useEntryStates(playbook);
  return (
    <Rows
      label={t('playbook.entries', 'Entries')}
      columns={[
        t('playbook.column.state', 'State'),
        t('playbook.column.entry', 'Entry'),
        t('playbook.column.customer', 'Customer'),
        t('playbook.column.matchers', 'For alerts with'),
        t('playbook.column.rules', 'Rules'),
        t('playbook.column.alerts', 'Alerts in 90 days'),
      ]}
      numbers={[4, 5]}
      rows={entries.map(({ id, title, source, customer, matchers, place }) => ({
        key: id,
        cells: [
          <StateLabel key="state" sign={ENTRY_SIGNS[stateOf(id)]} word={entryStateWord(stateOf(id))} />,
          <LinkWithDetail
            key="entry"
            href={placeUrl({ view: 'entry', id })}
            text={title || id}
            detail={[sourceWord(source), place?.dashboardTitle].filter(Boolean).join(' · ')}
          />,
          customer || '–',
          matchers.length === 0 ? '–' : <MatcherList key="matchers" sets={matchers} />,
          served.get(id)?.rules.size ?? 0,
          served.get(id)?.instances ?? 0,
        ],
      }))}
    />
  );
}
