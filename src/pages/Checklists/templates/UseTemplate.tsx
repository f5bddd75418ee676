import { t } from '@grafana/i18n';
import { useState } from 'react';
import { currentUser } from '../../../api/grafana/currentUser';
import type { Checklist } from '../../../domain/checklists/Checklist';
import type { KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { useCustomers } from '../../../query/useCustomers';
import { useTemplates } from '../../../query/checklists/useTemplates';
import { Answer } from '../../../ui/Answer';
import { NewChecklist } from '../editor/NewChecklist';
import { OnlyEditors } from '../OnlyEditors';
import { ViewHead } from '../ViewHead';
import { NoTemplate } from './NoTemplate';
import { TemplateForm } from './TemplateForm';

interface Props {
  uid: string;
  known: KnownChecklists;
  /** The template's; empty where it is still to be chosen. */
  id: string;
}

/** Copies a checklist from a template: whose, and its parameters; then the editor shows it, not yet saved. */
export function UseTemplate({ uid, known, id }: Props) {
  const [copied, setCopied] = useState<Checklist>();
  const templates = useTemplates(uid);
  const customers = useCustomers(uid);
  if (!currentUser().isEditor) {
    return <OnlyEditors />;
  }
  if (copied !== undefined) {
    return <NewChecklist uid={uid} known={known} copied={copied} />;
  }
  return (
    <>
      <ViewHead title={t('checklists.templates', 'From a template')} detail="" />
      <Answer asked={templates} lines={5} notAllowed="">
        {(list) =>
          list.length === 0 ? (
            <NoTemplate />
          ) : (
            <Answer
              asked={customers}
              lines={3}
              notAllowed={t('checklists.no-customers', 'You may not see any customer.')}
            >
              {(all) => <TemplateForm uid={uid} templates={list} customers={all} chosen={id} onFilled={setCopied} />}
            </Answer>
          )
        }
      </Answer>
    </>
  );
}
