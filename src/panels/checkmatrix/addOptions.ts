import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { DEFAULT_OPTIONS, MOST_DAYS, type CheckmatrixOptions } from './CheckmatrixOptions';

/** The options in the panel's editor. */
export function addOptions(builder: PanelOptionsEditorBuilder<CheckmatrixOptions>): void {
  builder
    .addRadio({
      path: 'rows',
      name: t('matrix.option.rows', 'A line is'),
      defaultValue: DEFAULT_OPTIONS.rows,
      settings: {
        options: [
          { value: 'slot', label: t('matrix.option.rows-slot', 'A slot') },
          { value: 'checklist', label: t('matrix.option.rows-checklist', 'A checklist') },
          { value: 'customer', label: t('matrix.option.rows-customer', 'A customer') },
        ],
      },
    })
    .addNumberInput({
      path: 'days',
      name: t('matrix.option.days', 'Days at most'),
      description: t('matrix.option.days-description', 'Of more days the last ones are shown.'),
      defaultValue: DEFAULT_OPTIONS.days,
      settings: { min: 1, max: MOST_DAYS, integer: true },
    })
    .addBooleanSwitch({
      path: 'counts',
      name: t('matrix.option.counts', 'Numbers in the cells'),
      defaultValue: DEFAULT_OPTIONS.counts,
    })
    .addBooleanSwitch({
      path: 'figures',
      name: t('matrix.option.figures', 'Figures'),
      description: t('matrix.option.figures-description', 'Needs a second query of the type Check statistics.'),
      defaultValue: DEFAULT_OPTIONS.figures,
    })
    .addBooleanSwitch({
      path: 'legend',
      name: t('matrix.option.legend', 'What the signs mean'),
      defaultValue: DEFAULT_OPTIONS.legend,
    })
    .addDashboardPicker({
      path: 'dashboard',
      name: t('matrix.option.dashboard', 'A cell leads to'),
      description: t(
        'matrix.option.dashboard-description',
        'A dashboard that takes the variables customer and checklist and the day as its time range. None: Explore. A data link on the field State goes before it.'
      ),
      defaultValue: DEFAULT_OPTIONS.dashboard,
    });
}
