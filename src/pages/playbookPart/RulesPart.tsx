import { t } from '@grafana/i18n';
import { MultiCombobox } from '@grafana/ui';
import { useRuleNames } from '../../query/grafana/useRuleNames';
import type { PlaybookPartProps } from '../../ui/playbook/PlaybookPart';

type Props = Extract<PlaybookPartProps, { part: 'rules' }>;

/** Alert rules by name and folder; one that is gone keeps its uid. */
export function RulesPart({ value, onChange, id }: Props) {
  const { data = [], isPending } = useRuleNames();
  const known = data.map(({ uid, name, folder }) => ({ value: uid, label: name, description: folder }));
  const others = value.filter((uid) => !known.some((rule) => rule.value === uid));
  return (
    <MultiCombobox
      id={id}
      loading={isPending}
      createCustomValue
      placeholder={t('playbook.option.no-rules', 'None')}
      options={[...known, ...others.map((uid) => ({ value: uid, label: uid }))]}
      value={[...value]}
      onChange={(chosen) => onChange(chosen.map((rule) => rule.value))}
    />
  );
}
