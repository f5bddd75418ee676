import { t, Trans } from '@grafana/i18n';
import { Button, Combobox, Input, Stack } from '@grafana/ui';
import { useId, useState } from 'react';
import type { Checklist } from '../../../domain/checklists/Checklist';
import type { Template } from '../../../domain/checklists/Template';
import type { Customer } from '../../../domain/status/Customer';
import { useFillTemplate } from '../../../query/checklists/useTemplates';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { WideField } from '../../../ui/fields/WideField';
import { PartProblems } from '../editor/PartProblems';

interface Props {
  uid: string;
  templates: readonly Template[];
  customers: readonly Customer[];
  /** The id of the template to begin with; may be empty. */
  chosen: string;
  onFilled: (checklist: Checklist) => void;
}

/** The id of the only one there is; undefined where there is a choice. */
const onlyOf = (list: ReadonlyArray<{ id: string }>) => (list.length === 1 ? list[0]?.id : undefined);

/** Which template, for whom, and with what in its holes. */
export function TemplateForm({ uid, templates, customers, chosen: wanted, onFilled }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(templates.some((one) => one.id === wanted) ? wanted : onlyOf(templates));
  const [customer, setCustomer] = useState(onlyOf(customers));
  const [values, setValues] = useState<Record<string, string>>({});
  const fill = useFillTemplate(uid);
  const template = templates.find((one) => one.id === chosen);
  const problems = fill.data?.problems ?? [];
  const isReady = template !== undefined && customer !== undefined;
  const submit = () =>
    isReady &&
    fill.mutate(
      { id: template.id, customer, parameters: values },
      // A hole that nothing fills makes no checklist; what else is wrong can be mended in the editor.
      {
        onSuccess: ({ checklist, problems: found }) =>
          !found.some(({ path }) => path.startsWith('parameters')) && onFilled({ ...checklist, customer }),
      }
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack direction="column" gap={2} alignItems="flex-start">
        <WideField label={t('checklists.template', 'Template')} htmlFor={`${id}template`}>
          <Combobox
            id={`${id}template`}
            options={templates.map((one) => ({ value: one.id, label: one.title }))}
            value={chosen ?? null}
            placeholder={t('checklists.customer-placeholder', 'Choose')}
            onChange={({ value }) => setChosen(value)}
          />
        </WideField>
        <WideField label={t('checklists.customer', 'Customer')} htmlFor={`${id}customer`}>
          <Combobox
            id={`${id}customer`}
            options={customers.map((one) => ({ value: one.id, label: one.name }))}
            value={customer ?? null}
            placeholder={t('checklists.customer-placeholder', 'Choose')}
            onChange={({ value }) => setCustomer(value)}
          />
        </WideField>
        {template?.parameters.map((parameter) => (
          <WideField key={parameter.name} label={parameter.title || parameter.name} htmlFor={id + parameter.name}>
            <Input
              id={id + parameter.name}
              placeholder={parameter.default}
              value={values[parameter.name] ?? ''}
              onChange={({ currentTarget }) => setValues({ ...values, [parameter.name]: currentTarget.value })}
            />
          </WideField>
        ))}
        <PartProblems problems={problems} />
        {fill.error && (
          <ErrorSentence title={t('checklists.not-filled', 'The template could not be filled')} error={fill.error} />
        )}
        <Button type="submit" disabled={!isReady || fill.isPending}>
          <Trans i18nKey="checklists.copy">Copy it into the editor</Trans>
        </Button>
      </Stack>
    </form>
  );
}
