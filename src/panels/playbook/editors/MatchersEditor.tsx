import type { StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { usePluginComponent } from '@grafana/runtime';
import { Stack, TextArea } from '@grafana/ui';
import { useMemo } from 'react';
import { readPlaybookOptions } from '../../../domain/playbook/PlaybookOptions';
import { PLAYBOOK_PART_ID, type PlaybookPartProps } from '../../../ui/playbook/PlaybookPart';
import { ownEntryId } from '../ownEntryId';
import type { PlaybookOptions } from '../PlaybookOptions';

const EXAMPLE = 'alertname="DiskFull", service=~"etl-.*"';

type Props = StandardEditorProps<string, unknown, PlaybookOptions>;

/** For which alerts the entry is, and at once which rules and instances those are. */
export function MatchersEditor({ value = '', onChange, context, id }: Props) {
  const { component: Part } = usePluginComponent<PlaybookPartProps>(PLAYBOOK_PART_ID);
  const draft = useMemo(() => readPlaybookOptions({ ...context.options, matchers: value }), [context.options, value]);
  return (
    <Stack direction="column" gap={1}>
      <TextArea
        id={id}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        value={value}
        placeholder={EXAMPLE}
        aria-label={t('playbook.option.matchers', 'Label matchers')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {Part && <Part part="judgement" draft={draft} entry={ownEntryId()} />}
    </Stack>
  );
}
