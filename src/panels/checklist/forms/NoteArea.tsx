import { TextArea } from '@grafana/ui';
import { LabelledField } from './LabelledField';

interface Props {
  label: string;
  value: string;
  isFirst: boolean;
  isFault: boolean;
  onChange: (text: string) => void;
}

/** A few words or lines. Enter records, as in a chat; Shift+Enter begins another line. */
export function NoteArea({ label, value, isFirst, isFault, onChange }: Props) {
  return (
    <LabelledField label={label} isWide>
      {(id) => (
        <TextArea
          id={id}
          data-first={isFirst ? '' : undefined}
          data-fault={isFault ? '' : undefined}
          rows={value.includes('\n') ? 4 : 1}
          value={value}
          invalid={isFault}
          maxLength={4000}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
      )}
    </LabelledField>
  );
}
