import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import { useState } from 'react';
import type { Checklist } from '../../domain/checklists/Checklist';
import type { KnownChecklists } from '../../domain/checklists/KnownChecklist';
import { useCustomers } from '../../query/useCustomers';
import { useTemplates } from '../../query/useTemplates';
import { Answer } from '../../ui/Answer';
import { NewChecklist } from './editor/NewChecklist';
import { TemplateForm } from './TemplateForm';
import { ViewHead } from './ViewHead';

interface Props {
  uid: string;
  known: KnownChecklists;
}

/** Copies a checklist from a template: whose, and its parameters; then the editor shows it, not yet saved. */
export function Templates({ uid, known }: Props) {
  const [copied, setCopied] = useState<Checklist>();
  const templates = useTemplates(uid);
  const customers = useCustomers(uid);
  const notAllowed = t('checklists.no-templates-for-you', 'Only Editors and Admins make checklists. Ask one of them.');
  if (copied !== undefined) {
    return <NewChecklist uid={uid} known={known} copied={copied} />;
  }
  return (
    <>
      <ViewHead title={t('checklists.templates', 'From a template')} detail="" />
      <Answer asked={templates} lines={5} notAllowed={notAllowed}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              variant="not-found"
              hideImage
              message={t('checklists.no-templates', 'There is no template yet')}
            >
              {t(
                'checklists.no-templates-hint',
                'Templates come with an import, or with the files of an administrator.'
              )}
            </EmptyState>
          ) : (
            <Answer asked={customers} lines={3} notAllowed={notAllowed}>
              {(known) => <TemplateForm uid={uid} templates={list} customers={known} onFilled={setCopied} />}
            </Answer>
          )
        }
      </Answer>
    </>
  );
}
