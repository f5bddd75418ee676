import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { Section } from '../../../ui/Section';
import type { Place } from '../place';
import type { Playbook } from '../usePlaybook';
import { LinkableEntries } from './LinkableEntries';
import { PanelRules } from './PanelRules';

interface Props {
  place: Place;
  playbook: Playbook;
}

/** One panel of a dashboard: the entries that the rules watching it have, and the address of any other to link. */
export function PanelView({ place: { id }, playbook }: Props) {
  return (
    <Stack direction="column">
      <Section title={t('playbook.panel-rules', 'Alert rules of this panel')}>
        <PanelRules panel={id} playbook={playbook} />
      </Section>
      <Section
        title={t('playbook.link-entry', 'Link an entry')}
        description={t(
          'playbook.link-entry-about',
          'Copy the address of an entry, then edit the panel and paste it under Panel links. Nothing is written to the dashboard from here.'
        )}
      >
        <LinkableEntries entries={playbook.index?.entries ?? []} />
      </Section>
    </Stack>
  );
}
