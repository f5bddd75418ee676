import type { PluginExtensionExposedComponentConfig } from '@grafana/data';
import { PLAYBOOK_PART_ID, type PlaybookPartProps } from '../ui/playbook/PlaybookPart';
import { lazily } from './lazily';

// As in plugin.json: Grafana compares them before there are words, so they are not translated.
const TITLE = 'Playbook editor';
const DESCRIPTION = 'What a playbook entry matches, for the editor of its panel.';

/** What the playbook panel's editor borrows; the code comes when it is first shown, once `words` are there. */
export function lentPlaybookPart(words: Promise<unknown>): PluginExtensionExposedComponentConfig<PlaybookPartProps> {
  return {
    id: PLAYBOOK_PART_ID,
    title: TITLE,
    description: DESCRIPTION,
    component: lazily<PlaybookPartProps>(async () => {
      await words;
      return (await import('./playbookPart/PlaybookPart')).PlaybookPart;
    }),
  };
}
