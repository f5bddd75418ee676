import { t } from '@grafana/i18n';
import { useFormContext, useWatch } from 'react-hook-form';
import type { PerimeterForm } from '../../../domain/setup/perimeterForm';
import type { Problem } from '../../../domain/setup/Problem';
import { isServiceNowScope } from '../../../domain/setup/scopeForm';
import type { Connection } from '../../../domain/setup/SetupDocument';
import { DEFAULT_SCOPE_FIELD } from '../../../domain/setup/systems';
import { ChoiceField } from '../fields/ChoiceField';
import { ListOfTexts } from '../fields/ListOfTexts';
import { problemAt } from '../fields/problemAt';
import { systemOf } from './systemOf';
import { TextField } from '../fields/TextField';

interface Props {
  index: number;
  connections: readonly Connection[];
  problems: readonly Problem[];
  readOnly: boolean;
}

/** One scope, in the words of its ticket system: projects and labels of Jira, or the values of a column of ServiceNow. */
export function ScopeRow({ index, connections, problems, readOnly }: Props) {
  const { control } = useFormContext<PerimeterForm>();
  const scope = useWatch({ control, name: `scope.${index}` });
  const problem = (field: string) => problemAt(problems, `scope[${index}].${field}`);
  return (
    <>
      <ChoiceField<PerimeterForm>
        name={`scope.${index}.connection`}
        label={t('perimeter.connection', 'Ticket system')}
        options={connections.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        required
        problem={problem('connection')}
      />
      {isServiceNowScope(scope, systemOf(connections)) ? (
        <>
          <ListOfTexts<PerimeterForm>
            name={`scope.${index}.ids`}
            label={t('perimeter.ids', 'Values')}
            description={t(
              'perimeter.ids-hint',
              'Sys_ids of companies, added with Enter. In ServiceNow: open the company, then Copy sys_id in the menu of its header.'
            )}
            required
            problem={problem('ids')}
            disabled={readOnly}
          />
          <TextField<PerimeterForm>
            name={`scope.${index}.field`}
            label={t('perimeter.field', 'Column')}
            description={t('perimeter.field-hint', 'What tells customers apart, where it is not the company.')}
            placeholder={DEFAULT_SCOPE_FIELD}
            problem={problem('field')}
          />
        </>
      ) : (
        <>
          <ListOfTexts<PerimeterForm>
            name={`scope.${index}.projects`}
            label={t('perimeter.projects', 'Projects')}
            description={t('perimeter.projects-hint', 'Keys such as ACM, added with Enter.')}
            required
            problem={problem('projects')}
            disabled={readOnly}
          />
          <ListOfTexts<PerimeterForm>
            name={`scope.${index}.labels`}
            label={t('perimeter.labels', 'Labels')}
            description={t('perimeter.labels-hint', 'Where given, a ticket must carry one of them.')}
            problem={problem('labels')}
            disabled={readOnly}
          />
        </>
      )}
    </>
  );
}
