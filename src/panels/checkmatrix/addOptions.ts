import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { DEFAULT_OPTIONS, MOST_DAYS, type CheckmatrixOptions } from './CheckmatrixOptions';

type Builder = PanelOptionsEditorBuilder<CheckmatrixOptions>;

function addShape(builder: Builder): void {
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
    .addRadio({
      path: 'columns',
      name: t('matrix.option.columns', 'A column is'),
      description: t(
        'matrix.option.columns-description',
        'A slot is the time of day at which rounds begin, on their own clocks. Its cells show the most urgent of all days, and lines are checklists or customers.'
      ),
      defaultValue: DEFAULT_OPTIONS.columns,
      settings: {
        options: [
          { value: 'day', label: t('matrix.option.columns-day', 'A day') },
          { value: 'slot', label: t('matrix.option.columns-slot', 'A slot') },
        ],
      },
    })
    .addNumberInput({
      path: 'days',
      name: t('matrix.option.days', 'Days at most'),
      description: t('matrix.option.days-description', 'Of more days the last ones are shown.'),
      defaultValue: DEFAULT_OPTIONS.days,
      settings: { min: 1, max: MOST_DAYS, integer: true },
    });
}

function addParts(builder: Builder): void {
  builder
    .addBooleanSwitch({
      path: 'counts',
      name: t('matrix.option.counts', 'Numbers in the cells'),
      defaultValue: DEFAULT_OPTIONS.counts,
    })
    .addBooleanSwitch({
      path: 'figures',
      name: t('matrix.option.figures', 'Figures'),
      description: t(
        'matrix.option.figures-description',
        'Needs a second query of the type Check statistics. Overrides of the field On time set unit and decimals.'
      ),
      defaultValue: DEFAULT_OPTIONS.figures,
    })
    .addBooleanSwitch({
      path: 'legend',
      name: t('matrix.option.legend', 'What the signs mean'),
      defaultValue: DEFAULT_OPTIONS.legend,
    });
}

function addTargets(builder: Builder): void {
  builder
    .addDashboardPicker({
      path: 'dashboard',
      name: t('matrix.option.dashboard', 'A cell leads to'),
      description: t(
        'matrix.option.dashboard-description',
        'A dashboard that takes the variables customer and checklist and the day as its time range. None: Explore. A data link on the field State goes before it.'
      ),
      defaultValue: DEFAULT_OPTIONS.dashboard,
    })
    .addDashboardPicker({
      path: 'lists',
      name: t('matrix.option.lists', 'A figure leads to'),
      description: t(
        'matrix.option.lists-description',
        'A dashboard that takes the variable state as well, with a list of checks. None: Explore.'
      ),
      defaultValue: DEFAULT_OPTIONS.lists,
    });
}

/** The options in the panel's editor. */
export function addOptions(builder: Builder): void {
  addShape(builder);
  addParts(builder);
  addTargets(builder);
}
