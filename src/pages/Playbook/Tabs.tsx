import { t } from '@grafana/i18n';
import { Box, Tab, TabsBar } from '@grafana/ui';
import type { ReactNode } from 'react';
import { placeUrl, type PlaybookView } from './place';

interface Props {
  view: PlaybookView;
  /** Alerts that fire now; undefined until it is known. */
  firing: number | undefined;
  /** Entries there are; undefined until it is known. */
  entries: number | undefined;
  children: ReactNode;
}

/** The parts of the page. */
export function Tabs({ view, firing, entries, children }: Props) {
  const tab = (of: PlaybookView, label: string, counter?: number) => (
    <Tab label={label} counter={counter ?? null} active={view === of} href={placeUrl({ view: of })} />
  );
  return (
    <>
      <TabsBar>
        {tab('coverage', t('playbook.tab.coverage', 'Coverage'))}
        {tab('alerts', t('playbook.tab.alerts', 'Alerts now'), firing)}
        {tab('entries', t('playbook.tab.entries', 'Entries'), entries)}
      </TabsBar>
      <Box paddingTop={2}>{children}</Box>
    </>
  );
}
