import { t, Trans } from '@grafana/i18n';
import { Button, Field, Input, Modal, Stack, Text } from '@grafana/ui';
import { useId, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Checklist } from '../../../../domain/checklists/Checklist';
import { checklistFormSchema, formToChecklist, type ChecklistForm } from '../../../../domain/checklists/checklistForm';
import { makeId } from '../../../../domain/checklists/makeId';
import { templateOf } from '../../../../domain/checklists/Template';
import { useSaveTemplate, useTemplates } from '../../../../query/checklists/useTemplates';
import { ErrorSentence } from '../../../../ui/ErrorSentence';

interface Props {
  uid: string;
  before: Checklist;
}

interface DialogProps {
  uid: string;
  /** As it stands in the form. */
  checklist: Checklist;
  onDismiss: () => void;
}

function Dialog({ uid, checklist, onDismiss }: DialogProps) {
  const id = useId();
  const templates = useTemplates(uid);
  const save = useSaveTemplate(uid);
  const [title, setTitle] = useState(checklist.title);
  const taken = (templates.data ?? []).map((one) => one.id);
  const name = title.trim();
  return (
    <Modal isOpen title={t('checklists.save-template', 'Save as a template')} onDismiss={onDismiss}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(templateOf(checklist, makeId(name, taken, 'template'), name));
        }}
      >
        <Stack direction="column" gap={2}>
          <Text color="secondary">
            {t(
              'checklists.save-template-hint',
              'Its slots and checks are kept as they stand here, for checklists of any customer.'
            )}
          </Text>
          <Field label={t('checklists.template-title', 'Title of the template')} htmlFor={id} noMargin>
            <Input
              id={id}
              autoComplete="off"
              value={title}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
          </Field>
          <div aria-live="polite">
            {save.error && (
              <ErrorSentence
                title={t('checklists.template-not-saved', 'The template could not be saved')}
                error={save.error}
              />
            )}
            {save.isSuccess && (
              <Text color="success">{t('checklists.template-is-saved', '✓ It stands among the templates now.')}</Text>
            )}
          </div>
          <Stack gap={1}>
            {!save.isSuccess && (
              <Button type="submit" disabled={name === '' || save.isPending || templates.isPending}>
                <Trans i18nKey="checklists.save-template">Save as a template</Trans>
              </Button>
            )}
            <Button type="button" variant="secondary" onClick={onDismiss}>
              <Trans i18nKey="checklists.close">Close</Trans>
            </Button>
          </Stack>
        </Stack>
      </form>
    </Modal>
  );
}

/** Keeps a checklist as it stands in the form for others to begin with. */
export function SaveAsTemplate({ uid, before }: Props) {
  const { getValues } = useFormContext<ChecklistForm>();
  const [checklist, setChecklist] = useState<Checklist>();
  const open = () => {
    const form = getValues();
    setChecklist(checklistFormSchema.safeParse(form).success ? formToChecklist(form, before.id, before) : before);
  };
  return (
    <>
      <Button type="button" variant="secondary" fill="text" onClick={open}>
        <Trans i18nKey="checklists.save-template">Save as a template</Trans>
      </Button>
      {checklist && <Dialog uid={uid} checklist={checklist} onDismiss={() => setChecklist(undefined)} />}
    </>
  );
}
