import { t } from '@grafana/i18n';
import type { Changes } from '../../../domain/checklists/changesBetween';
import { memberWord } from './memberWord';

const list = (names: readonly string[]) => ({ names: names.join(', '), interpolation: { escapeValue: false } });

/** What a version has changed, a sentence for each kind of change. */
export function changeLines({ retired, members, slots, checks, calendar }: Changes): string[] {
  const lines: Array<[boolean, () => string]> = [
    [retired, () => t('checklists.change.retired', 'Ended, or begun again')],
    [members.length > 0, () => t('checklists.change.members', 'Changed: {{names}}', list(members.map(memberWord)))],
    [slots.added.length > 0, () => t('checklists.change.slots-added', 'Slots added: {{names}}', list(slots.added))],
    [
      slots.changed.length > 0,
      () => t('checklists.change.slots-changed', 'Slots changed: {{names}}', list(slots.changed)),
    ],
    [
      slots.removed.length > 0,
      () => t('checklists.change.slots-removed', 'Slots removed: {{names}}', list(slots.removed)),
    ],
    [checks.added.length > 0, () => t('checklists.change.checks-added', 'Checks added: {{names}}', list(checks.added))],
    [
      checks.changed.length > 0,
      () => t('checklists.change.checks-changed', 'Checks changed: {{names}}', list(checks.changed)),
    ],
    [
      checks.removed.length > 0,
      () => t('checklists.change.checks-removed', 'Checks removed: {{names}}', list(checks.removed)),
    ],
    [calendar, () => t('checklists.change.calendar', 'The calendar has changed')],
  ];
  const said = lines.filter(([applies]) => applies).map(([, say]) => say());
  return said.length > 0 ? said : [t('checklists.change.order', 'Only the order has changed')];
}
