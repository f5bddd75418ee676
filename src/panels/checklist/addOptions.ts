import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { readCheckFrames } from '../../domain/rounds/readCheckFrames';
import { DEFAULT_OPTIONS, type ChecklistOptions } from './ChecklistOptions';

/** The options in the panel's editor. */
export function addOptions(builder: PanelOptionsEditorBuilder<ChecklistOptions>): void {
  builder
    .addSelect({
      path: 'customer',
      name: t('checklist.option.customer', 'Customer'),
      description: t('checklist.option.customer-description', 'One of those that the query answers.'),
      defaultValue: DEFAULT_OPTIONS.customer,
      settings: {
        options: [],
        allowCustomValue: true,
        getOptions: async ({ data }) => {
          const all = { value: '', label: t('checklist.option.all-customers', 'All') };
          const customers = new Map(readCheckFrames(data).map(({ customer }) => [customer.id, customer.name]));
          return [all, ...[...customers].map(([value, label]) => ({ value, label }))];
        },
      },
    })
    .addRadio({
      path: 'unfold',
      name: t('checklist.option.unfold', 'Unfold'),
      description: t('checklist.option.unfold-description', 'The others show their line, and unfold with a click.'),
      defaultValue: DEFAULT_OPTIONS.unfold,
      settings: {
        options: [
          { value: 'now', label: t('checklist.option.unfold-now', 'Rounds of now') },
          { value: 'all', label: t('checklist.option.unfold-all', 'All rounds') },
        ],
      },
    })
    .addBooleanSwitch({
      path: 'acts',
      name: t('checklist.option.acts', 'Act here'),
      description: t(
        'checklist.option.acts-description',
        'Lets those who may record answers; off for a screen on a wall.'
      ),
      defaultValue: DEFAULT_OPTIONS.acts,
    })
    .addBooleanSwitch({
      path: 'compact',
      name: t('checklist.option.compact', 'Compact'),
      defaultValue: DEFAULT_OPTIONS.compact,
    })
    .addBooleanSwitch({
      path: 'trail',
      name: t('checklist.option.trail', 'Show the trail'),
      description: t(
        'checklist.option.trail-description',
        'Whether an opened check shows what was recorded of it at once.'
      ),
      defaultValue: DEFAULT_OPTIONS.trail,
    });
}
