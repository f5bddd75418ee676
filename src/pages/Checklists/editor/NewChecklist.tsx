import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useState } from 'react';
import { currentUser } from '../../../api/grafana/currentUser';
import type { Checklist } from '../../../domain/checklists/Checklist';
import { checklistToForm, newChecklistForm } from '../../../domain/checklists/checklistForm';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import type { Customer } from '../../../domain/status/Customer';
import { useCustomers } from '../../../query/useCustomers';
import { Answer } from '../../../ui/Answer';
import { OnlyEditors } from '../OnlyEditors';
import { usePlace } from '../usePlace';
import { ViewHead } from '../ViewHead';
import { ChecklistEditor } from './ChecklistEditor';

interface Props {
  uid: string;
  known: KnownChecklists;
  /** A filled template to begin with. */
  copied?: Checklist;
}

/** The editor of a checklist that is not there yet. */
export function NewChecklist({ uid, known, copied }: Props) {
  const { place } = usePlace();
  const customers = useCustomers(uid);
  const [now] = useState(() => Date.now());
  const start = (list: readonly Customer[]) => {
    const customer = list.find(({ id }) => id === place.from) ?? (list.length === 1 ? list[0] : undefined);
    const today = dateTimeFormat(now, { timeZone: customer?.zone, format: 'YYYY-MM-DD' });
    if (copied === undefined) {
      return newChecklistForm(customer?.id ?? '', today);
    }
    const isTaken = known.checklists.some(({ id }) => id === copied.id);
    return { ...checklistToForm(copied), id: isTaken ? '' : copied.id };
  };
  if (!currentUser().isEditor) {
    return <OnlyEditors />;
  }
  return (
    <>
      <ViewHead title={t('checklists.new', 'New checklist')} detail="" />
      <Answer asked={customers} lines={10} notAllowed={t('checklists.no-customers', 'You may not see any customer.')}>
        {(list) => (
          <ChecklistEditor
            uid={uid}
            known={known}
            customers={list}
            initial={start(list)}
            before={copied}
            seenVersion={0}
            readOnly={false}
            focus="title"
            onReload={() => undefined}
          />
        )}
      </Answer>
    </>
  );
}
