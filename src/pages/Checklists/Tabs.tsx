import { t } from '@grafana/i18n';
import { Box, Tab, TabsBar } from '@grafana/ui';
import type { ReactNode } from 'react';
import { placeUrl, type View } from './place';
import { usePlace } from './usePlace';

interface Props {
  view: View;
  children: ReactNode;
}

/** The parts of the page. */
export function Tabs({ view, children }: Props) {
  const { ds } = usePlace().place;
  const tab = (of: View, label: string) => <Tab label={label} active={view === of} href={placeUrl({ ds, view: of })} />;
  return (
    <>
      <TabsBar>
        {tab('list', t('checklists.tab.list', 'Checklists'))}
        {tab('calendars', t('checklists.tab.calendars', 'Calendars'))}
        {tab('templates', t('checklists.tab.templates', 'Templates'))}
        {tab('exchange', t('checklists.tab.exchange', 'Import and export'))}
      </TabsBar>
      <Box paddingTop={2}>{children}</Box>
    </>
  );
}
