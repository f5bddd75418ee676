import { t, Trans } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { PerimeterForm } from '../../domain/setup/perimeterForm';
import type { Problem } from '../../domain/setup/Problem';
import { InlineNotice } from '../../ui/InlineNotice';
import { faultSentence } from '../../ui/words/faultSentence';
import { ChoiceField } from './ChoiceField';
import { useEditor } from './EditorContext';
import { ListOfTexts } from './ListOfTexts';
import { problemAt } from './problemAt';

/** Which tickets belong to a customer: projects of ticket systems, where wanted only those with a label. */
export function ScopeFields({ problems }: { problems: readonly Problem[] }) {
  const { draft, readOnly } = useEditor();
  const { control, formState } = useFormContext<PerimeterForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'scope' });
  const connections = draft.connections.flatMap(({ value }) => value ?? []);
  const options = connections.map(({ id, name }) => ({ value: id, label: name ?? id }));
  const fault = faultSentence(formState.errors.scope?.root?.message ?? formState.errors.scope?.message);
  return (
    <Stack direction="column" gap={2}>
      {fields.map(({ id }, index) => (
        <Stack key={id} wrap="wrap" gap={2} alignItems="flex-start">
          <ChoiceField<PerimeterForm>
            name={`scope.${index}.connection`}
            label={t('perimeter.connection', 'Ticket system')}
            options={options}
            required
            problem={problemAt(problems, `scope[${index}].connection`)}
          />
          <ListOfTexts<PerimeterForm>
            name={`scope.${index}.projects`}
            label={t('perimeter.projects', 'Projects')}
            description={t('perimeter.projects-hint', 'Keys such as ACM, added with Enter.')}
            required
            problem={problemAt(problems, `scope[${index}].projects`)}
            disabled={readOnly}
          />
          <ListOfTexts<PerimeterForm>
            name={`scope.${index}.labels`}
            label={t('perimeter.labels', 'Labels')}
            description={t('perimeter.labels-hint', 'Where given, a ticket must carry one of them.')}
            problem={problemAt(problems, `scope[${index}].labels`)}
            disabled={readOnly}
          />
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
            onClick={() => append({ origin: -1, connection: connections[0]?.id ?? '', projects: [], labels: [] })}
          >
            <Trans i18nKey="perimeter.add-scope">Add scope</Trans>
          </Button>
        </div>
      )}
    </Stack>
  );
}
