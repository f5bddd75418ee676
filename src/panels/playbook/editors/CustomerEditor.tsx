import type { StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { usePluginComponent } from '@grafana/runtime';
import { Input } from '@grafana/ui';
import { PLAYBOOK_PART_ID, type PlaybookPartProps } from '../../../ui/playbook/PlaybookPart';

/** For whom the entry is: a choice of those whom the person may see, or an id where they cannot be asked for. */
export function CustomerEditor({ value = '', onChange, id }: StandardEditorProps<string>) {
  const { component: Part } = usePluginComponent<PlaybookPartProps>(PLAYBOOK_PART_ID);
  return Part ? (
    <Part part="customer" value={value} onChange={onChange} id={id} />
  ) : (
    <Input
      id={id}
      value={value}
      placeholder={t('playbook.all-customers', 'All customers')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
