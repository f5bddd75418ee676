import { listsBy } from '../../../domain/listsBy';
import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import { memo } from 'react';
import type { KnownChecklist } from '../../../domain/checklists/KnownChecklist';
import type { CheckState } from '../../../domain/vocabulary/checkStates';
import { Section } from '../../../ui/Section';
import { ChecklistEntry } from './ChecklistEntry';
import { PlainRows } from '../PlainRows';

interface Props {
  checklists: readonly KnownChecklist[];
  /** How their rounds of today stand, by checklist. */
  today: ReadonlyMap<string, CheckState>;
  ds: string;
}

/** By customer, in the order of the set-up. */
const groupsOf = (checklists: readonly KnownChecklist[]): KnownChecklist[][] => [
  ...listsBy(checklists, ({ customer }) => customer.id).values(),
];

/** Checklists under the names of their customers. */
export const ByCustomer = memo(function ByCustomer({ checklists, today, ds }: Props) {
  if (checklists.length === 0) {
    return <Text color="secondary">{t('checklists.none-found', 'No checklist holds all of these words.')}</Text>;
  }
  return (
    <div>
      {groupsOf(checklists).map((list) => {
        const name = list[0]?.customer.name ?? '';
        return (
          <Section key={list[0]?.customer.id} title={name}>
            <PlainRows
              label={t('checklists.of', 'Checklists of {{name}}', { name, interpolation: { escapeValue: false } })}
            >
              {list.map((checklist) => (
                <ChecklistEntry key={checklist.id} checklist={checklist} today={today.get(checklist.id)} ds={ds} />
              ))}
            </PlainRows>
          </Section>
        );
      })}
    </div>
  );
});
