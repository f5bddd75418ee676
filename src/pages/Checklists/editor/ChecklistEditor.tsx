import { css } from '@emotion/css';
import { zodResolver } from '@hookform/resolvers/zod';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Checklist } from '../../../domain/checklists/Checklist';
import { checklistFormSchema, type ChecklistForm } from '../../../domain/checklists/checklistForm';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import type { Customer } from '../../../domain/status/Customer';
import { Fieldset } from '../../../ui/fields/Fieldset';
import { AsKept } from './AsKept';
import { BasicFields } from './BasicFields';
import { CheckList } from './checks/CheckList';
import { Judged } from './Judged';
import { LeaveButton } from './saving/LeaveButton';
import { NextPane } from './NextPane';
import { SaveBar } from './saving/SaveBar';
import { SlotList } from './slots/SlotList';

interface Props {
  uid: string;
  known: KnownChecklists;
  customers: readonly Customer[];
  initial: ChecklistForm;
  /** The checklist that the form was made of; what is not in the form stays as it is there. */
  before: Checklist | undefined;
  /** The version on which the change builds; 0 for a new one. */
  seenVersion: number;
  readOnly: boolean;
  /** Where the keyboard begins. */
  focus: 'title' | 'check' | 'nowhere';
  /** Throws away what was typed and begins with what is kept. */
  onReload: () => void;
}

/** A checklist as a form, with what it means for the next ten times beside it. */
export function ChecklistEditor({
  uid,
  known,
  customers,
  initial,
  before,
  seenVersion,
  readOnly,
  focus,
  onReload,
}: Props) {
  const styles = useStyles2(getStyles);
  const form = useForm<ChecklistForm>({
    resolver: zodResolver(checklistFormSchema),
    defaultValues: initial,
    // SaveBar does: a fault can be in a check that is not open yet.
    shouldFocusError: false,
  });
  const isNew = seenVersion === 0;
  const taken = known.checklists.map(({ id }) => id).filter((id) => isNew || id !== before?.id);
  const zone = customers.find(({ id }) => id === initial.customer)?.zone;
  const [now] = useState(() => Date.now());
  const today = dateTimeFormat(now, { timeZone: zone, format: 'YYYY-MM-DD' });
  const parts = (
    <div className={styles.columns}>
      <div className={styles.fields}>
        <Fieldset readOnly={readOnly}>
          <BasicFields customers={customers} isNew={isNew} focusFirst={focus === 'title'} />
          <SlotList calendars={known.calendars} today={today} />
          <CheckList focusNew={focus === 'check'} />
        </Fieldset>
      </div>
      <div className={styles.preview}>
        <NextPane />
      </div>
    </div>
  );
  return (
    <FormProvider {...form}>
      {/* Enter in a field must not save: only the button does. */}
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        {readOnly ? (
          <AsKept uid={uid} id={initial.id}>
            {parts}
            <LeaveButton />
          </AsKept>
        ) : (
          <Judged uid={uid} taken={taken} before={before}>
            {parts}
            <SaveBar uid={uid} taken={taken} before={before} seenVersion={seenVersion} onReload={onReload} />
          </Judged>
        )}
      </form>
    </FormProvider>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(300px, 2fr)' },
  }),
  fields: css({
    minWidth: 0,
    // What the keyboard comes to must not lie under the bar with the buttons.
    'input, textarea, button': { scrollMarginBottom: theme.spacing(14) },
  }),
  preview: css({ [theme.breakpoints.up('lg')]: { position: 'sticky', top: theme.spacing(2) } }),
});
