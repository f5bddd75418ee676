import { t, Trans } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { PerimeterForm } from '../../../domain/setup/perimeterForm';
import type { Problem } from '../../../domain/setup/Problem';
import { InlineNotice } from '../../../ui/InlineNotice';
import { faultSentence } from '../../../ui/words/faultSentence';
import { useEditor } from '../EditorContext';
import { ScopeRow } from './ScopeRow';

/** Which tickets belong to a customer: each scope is a part of one ticket system. */
export function ScopeFields({ problems }: { problems: readonly Problem[] }) {
  const { draft, readOnly } = useEditor();
  const { control, formState } = useFormContext<PerimeterForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'scope' });
  const connections = draft.connections.flatMap(({ value }) => value ?? []);
  const fault = faultSentence(formState.errors.scope?.root?.message ?? formState.errors.scope?.message);
  const connection = connections[0]?.id ?? '';
  return (
    <Stack direction="column" gap={2}>
      {fields.map(({ id }, index) => (
        <Stack key={id} wrap="wrap" gap={2} alignItems="flex-start">
          <ScopeRow index={index} connections={connections} problems={problems} readOnly={readOnly} />
          {fields.length > 1 && !readOnly && (
            <Button type="button" variant="secondary" fill="text" size="sm" onClick={() => remove(index)}>
              <Trans i18nKey="perimeter.remove-scope">Remove this scope</Trans>
            </Button>
          )}
        </Stack>
      ))}
      {fault && <InlineNotice>{fault}</InlineNotice>}
      {connections.length === 0 && (
        <InlineNotice>{t('perimeter.no-connections', 'Complete a ticket system above first.')}</InlineNotice>
      )}
      {!readOnly && (
        <div>
          <Button
            type="button"
            variant="secondary"
            size="sm"
            icon="plus"
            onClick={() => append({ origin: -1, connection, projects: [], labels: [], field: '', ids: [] })}
          >
            <Trans i18nKey="perimeter.add-scope">Add scope</Trans>
          </Button>
        </div>
      )}
    </Stack>
  );
}
