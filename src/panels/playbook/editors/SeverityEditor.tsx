import type { StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { severitySign } from '../../../ui/playbook/severitySign';

const USUAL = ['critical', 'high', 'warning', 'info'];

/** How bad it is, in the words of the team's own alert rules. */
export function SeverityEditor({ value = '', onChange, id }: StandardEditorProps<string>) {
  const known = value === '' || USUAL.includes(value) ? USUAL : [...USUAL, value];
  return (
    <Combobox
      id={id}
      isClearable
      createCustomValue
      placeholder={t('playbook.option.no-severity', 'None')}
      options={known.map((word) => ({ value: word, label: `${severitySign(word).glyph} ${word}` }))}
      value={value === '' ? null : value}
      onChange={(option) => onChange(option?.value ?? '')}
    />
  );
}
