import { t } from '@grafana/i18n';
import { RadioButtonGroup } from '@grafana/ui';
import type { AnswerDraft } from '../../../domain/rounds/AnswerDraft';
import { SEVERITIES, type Severity } from '../../../domain/vocabulary/severities';
import { severityWord } from '../../../ui/words/severityWord';
import { NoteArea } from './NoteArea';

interface Props {
  draft: AnswerDraft;
  isFirst: boolean;
  isFault: boolean;
  onChange: (changed: Partial<AnswerDraft>) => void;
}

/** What the problem is, and how bad. */
export function ProblemFields({ draft, isFirst, isFault, onChange }: Props) {
  return (
    <>
      <NoteArea
        label={t('checklist.field.problem', 'What the problem is')}
        value={draft.text}
        isFirst={isFirst}
        isFault={isFault}
        onChange={(text) => onChange({ text })}
      />
      <RadioButtonGroup<Severity>
        size="sm"
        aria-label={t('checklist.field.severity', 'How bad it is')}
        options={SEVERITIES.map(({ value, glyph }) => ({ value, label: `${glyph} ${severityWord(value)}`.trim() }))}
        value={draft.severity}
        onChange={(severity) => onChange({ severity })}
      />
    </>
  );
}
