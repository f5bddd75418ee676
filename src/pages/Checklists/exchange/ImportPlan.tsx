import { t } from '@grafana/i18n';
import type { ImportOutcome } from '../../../domain/checklists/ImportOutcome';
import { PlainList } from '../../../ui/PlainList';
import { PartProblems } from '../editor/PartProblems';

type Part = ImportOutcome['checklists'][number];

function changeWord(change: Part['change']): string {
  switch (change) {
    case 'new':
      return t('checklists.plan.new', '+ new');
    case 'changed':
      return t('checklists.plan.changed', '~ changed');
    case 'unchanged':
      return t('checklists.plan.unchanged', '= unchanged');
  }
}

function Parts({ label, parts }: { label: string; parts: readonly Part[] }) {
  if (parts.length === 0) {
    return null;
  }
  return (
    <>
      <strong>{label}</strong>
      <PlainList
        label={label}
        items={parts.map(({ id, title, change }) => ({ key: id, text: title || id, detail: changeWord(change) }))}
      />
    </>
  );
}

/** What a document changes, part by part, or what is wrong with it. */
export function ImportPlan({ outcome }: { outcome: ImportOutcome }) {
  return (
    <>
      <PartProblems problems={outcome.problems} />
      <Parts label={t('checklists.plan.checklists', 'Checklists')} parts={outcome.checklists} />
      <Parts label={t('checklists.plan.calendars', 'Calendars')} parts={outcome.calendars} />
      <Parts label={t('checklists.plan.templates', 'Templates')} parts={outcome.templates} />
    </>
  );
}
