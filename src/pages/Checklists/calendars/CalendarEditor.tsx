import { zodResolver } from '@hookform/resolvers/zod';
import { t, Trans } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { plainCalendar, type KnownCalendar } from '../../../domain/checklists/Calendar';
import {
  calendarFormSchema,
  calendarToForm,
  formToCalendar,
  type CalendarForm,
} from '../../../domain/checklists/calendarForm';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { useSaveCalendar } from '../../../query/checklists/useSaveCalendar';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { InlineNotice } from '../../../ui/InlineNotice';
import { ChoiceField } from '../editor/fields/ChoiceField';
import { TextField } from '../editor/fields/TextField';
import { useSaveShortcut } from '../editor/saving/useSaveShortcut';
import { WeekdaysField } from '../editor/fields/WeekdaysField';
import { LeaveQuestion } from '../LeaveQuestion';
import { useLeaveGuard } from '../useLeaveGuard';
import { usePlace } from '../usePlace';
import { ClosureList } from './ClosureList';
import { WorkingDays } from './WorkingDays';

interface Props {
  uid: string;
  known: KnownChecklists;
  /** Undefined for a new one. */
  calendar: KnownCalendar | undefined;
}

/** A calendar as a form. */
export function CalendarEditor({ uid, known, calendar }: Props) {
  const form = useForm<CalendarForm>({
    resolver: zodResolver(calendarFormSchema),
    defaultValues: calendarToForm(calendar ?? { id: '' }),
  });
  const save = useSaveCalendar(uid);
  const { setFocus } = form;
  useEffect(() => setFocus(calendar ? 'title' : 'id'), [calendar, setFocus]);
  const { go } = usePlace();
  const guard = useLeaveGuard(form.formState.isDirty && !save.isSuccess);
  const submit = form.handleSubmit((values) =>
    save.mutate(
      {
        calendar: formToCalendar(values, calendar && plainCalendar(calendar)),
        seenVersion: calendar?.version ?? 0,
      },
      {
        onSuccess: ({ id }) => {
          guard.pass();
          go({ view: 'calendars', id, done: 'saved' });
        },
      }
    )
  );
  useSaveShortcut(() => (save.isPending ? undefined : void submit()));
  const users = known.checklists.filter(({ definition }) => calendar && definition?.checklist.calendar === calendar.id);
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <Stack direction="column" gap={2} alignItems="flex-start">
          <LeaveQuestion guard={guard} />
          <Stack wrap="wrap" gap={1.5} alignItems="flex-start">
            <TextField
              name="id"
              label={t('checklists.calendar-id', 'Id')}
              placeholder={t('checklists.calendar-id-placeholder', 'acme-rome')}
              required
              disabled={calendar !== undefined}
              width={28}
            />
            <TextField name="title" label={t('checklists.calendar-title', 'Title')} width={40} />
          </Stack>
          <WeekdaysField name="weekend" label={t('checklists.weekend', 'Days of the week that are off')} />
          <Stack wrap="wrap" gap={1.5} alignItems="flex-start">
            <ChoiceField
              name="holidays"
              label={t('checklists.holidays', 'Public holidays')}
              description={known.holidaySource}
              options={[
                { value: '', label: t('checklists.holidays-none', 'None') },
                ...known.holidaySets.map((value) => ({ value, label: value })),
              ]}
              width={28}
            />
            <TextField
              name="patron"
              label={t('checklists.patron', 'Patron day')}
              description={t('checklists.patron-hint', 'Of the town, as month-day; no table knows it.')}
              placeholder={t('checklists.patron-placeholder', '06-29')}
              width={16}
            />
          </Stack>
          <ClosureList />
          <WorkingDays />
          {users.length > 0 && (
            <InlineNotice>
              {t('checklists.calendar-consequence', 'Rounds that start from now on follow it, of: {{names}}.', {
                names: users.map((one) => `${one.customer.name} · ${one.title}`).join(', '),
                interpolation: { escapeValue: false },
              })}
            </InlineNotice>
          )}
          <div aria-live="polite">
            {save.error && (
              <ErrorSentence
                title={t(
                  'checklists.calendar-not-saved',
                  'The calendar could not be saved; what you typed is still here'
                )}
                error={save.error}
              />
            )}
          </div>
          <Stack gap={1}>
            <Button type="button" disabled={save.isPending} onClick={() => void submit()}>
              <Trans i18nKey="checklists.save-calendar">Save calendar</Trans>
            </Button>
            <Button type="button" variant="secondary" onClick={() => go({ view: 'calendars' })}>
              <Trans i18nKey="checklists.cancel">Cancel</Trans>
            </Button>
          </Stack>
        </Stack>
      </form>
    </FormProvider>
  );
}
