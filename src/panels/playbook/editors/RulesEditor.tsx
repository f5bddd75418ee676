import type { StandardEditorProps } from '@grafana/data';
import { usePluginComponent } from '@grafana/runtime';
import { TagsInput } from '@grafana/ui';
import { t } from '@grafana/i18n';
import { PLAYBOOK_PART_ID, type PlaybookPartProps } from '../../../ui/playbook/PlaybookPart';

/** Alert rules for which the entry is whatever their labels say: by name, or by uid where they cannot be asked for. */
export function RulesEditor({ value = [], onChange, id }: StandardEditorProps<string[]>) {
  const { component: Part } = usePluginComponent<PlaybookPartProps>(PLAYBOOK_PART_ID);
  return Part ? (
    <Part part="rules" value={value} onChange={onChange} id={id} />
  ) : (
    <TagsInput
      id={id}
      tags={value}
      onChange={onChange}
      autoColors={false}
      addOnBlur
      placeholder={t('playbook.option.rule-uid', 'The uid of an alert rule')}
    />
  );
}
