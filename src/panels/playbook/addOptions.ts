import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '@grafana/i18n';
import { CustomerEditor } from './editors/CustomerEditor';
import { LinksEditor } from './editors/LinksEditor';
import { MatchersEditor } from './editors/MatchersEditor';
import { ReviewedOnEditor } from './editors/ReviewedOnEditor';
import { RulesEditor } from './editors/RulesEditor';
import { SeverityEditor } from './editors/SeverityEditor';
import { StepsEditor } from './editors/StepsEditor';
import { DEFAULT_OPTIONS, type PlaybookOptions } from './PlaybookOptions';

/** As it is written in steps and links; no word of the interface. */
const PLACEHOLDER = '{{labels.service}}';

type Builder = PanelOptionsEditorBuilder<PlaybookOptions>;

/** The options in the panel's editor. */
export function addOptions(builder: Builder): void {
  addWhatToDo(builder, [t('playbook.category.what', 'What to do')]);
  addForWhich(builder, [t('playbook.category.which', 'For which alerts')]);
  addUpkeep(builder, [t('playbook.category.upkeep', 'Upkeep')]);
}

function addWhatToDo(builder: Builder, category: string[]): void {
  builder
    .addTextInput({
      path: 'title',
      name: t('playbook.option.title', 'Title of the entry'),
      description: t('playbook.option.title-description', 'None: the panel’s own title.'),
      defaultValue: DEFAULT_OPTIONS.title,
      category,
    })
    .addCustomEditor({
      id: 'steps',
      path: 'steps',
      name: t('playbook.option.steps', 'Steps'),
      description: t(
        'playbook.option.steps-description',
        'Markdown. A line “- [ ] …” has a box to tick, code has a button to copy it, {{placeholder}} becomes the alert’s label.',
        { placeholder: PLACEHOLDER, interpolation: { escapeValue: false } }
      ),
      defaultValue: DEFAULT_OPTIONS.steps,
      editor: StepsEditor,
      category,
    })
    .addCustomEditor({
      id: 'links',
      path: 'links',
      name: t('playbook.option.links', 'Links'),
      description: t(
        'playbook.option.links-description',
        'Labels of the alert, variables of the dashboard and its time are filled in.'
      ),
      defaultValue: DEFAULT_OPTIONS.links,
      editor: LinksEditor,
      category,
    });
}

function addForWhich(builder: Builder, category: string[]): void {
  builder
    .addCustomEditor({
      id: 'matchers',
      path: 'matchers',
      name: t('playbook.option.matchers', 'Label matchers'),
      description: t(
        'playbook.option.matchers-description',
        'As in Alertmanager. Each line is a set; an alert that fits any of them has this entry.'
      ),
      defaultValue: DEFAULT_OPTIONS.matchers,
      editor: MatchersEditor,
      category,
    })
    .addCustomEditor({
      id: 'customer',
      path: 'customer',
      name: t('playbook.option.customer', 'Customer'),
      description: t(
        'playbook.option.customer-description',
        'An entry of one customer goes before one for all of them.'
      ),
      defaultValue: DEFAULT_OPTIONS.customer,
      editor: CustomerEditor,
      category,
    })
    .addCustomEditor({
      id: 'rules',
      path: 'rules',
      name: t('playbook.option.rules', 'Alert rules'),
      description: t('playbook.option.rules-description', 'The entry is for these rules, whatever their labels say.'),
      defaultValue: DEFAULT_OPTIONS.rules,
      editor: RulesEditor,
      category,
    })
    .addNumberInput({
      path: 'priority',
      name: t('playbook.option.priority', 'Priority'),
      description: t('playbook.option.priority-description', 'Of several entries that fit, the highest is shown.'),
      defaultValue: DEFAULT_OPTIONS.priority,
      settings: { integer: true },
      category,
    });
}

function addUpkeep(builder: Builder, category: string[]): void {
  builder
    .addCustomEditor({
      id: 'severity',
      path: 'severity',
      name: t('playbook.option.severity', 'Severity'),
      defaultValue: DEFAULT_OPTIONS.severity,
      editor: SeverityEditor,
      category,
    })
    .addTextInput({
      path: 'owner',
      name: t('playbook.option.owner', 'Owner'),
      description: t('playbook.option.owner-description', 'Who answers for the entry: a person or a team.'),
      defaultValue: DEFAULT_OPTIONS.owner,
      category,
    })
    .addCustomEditor({
      id: 'reviewedOn',
      path: 'reviewedOn',
      name: t('playbook.option.reviewed', 'Reviewed on'),
      description: t('playbook.option.reviewed-description', 'The last day on which somebody said that it holds.'),
      defaultValue: DEFAULT_OPTIONS.reviewedOn,
      editor: ReviewedOnEditor,
      category,
    });
}
