import { t } from '@grafana/i18n';
import type { RuleCoverage } from '../../../domain/playbook/coverage';
import { PageLink } from '../../../ui/PageLink';
import { Section } from '../../../ui/Section';
import { StateLabel } from '../../../ui/StateLabel';
import { LabelChips } from '../../../ui/playbook/LabelChips';
import { LinkWithDetail } from '../LinkWithDetail';
import { placeUrl } from '../place';
import { Rows } from '../../../ui/Rows';
import { ruleUrl } from '../../../api/grafana/ruleUrl';
import { RULE_SIGNS, ruleStateWord } from './ruleState';

interface Props {
  rules: readonly RuleCoverage[];
  nameOf: (customer: string) => string;
}

/** The rules that no entry covers, each with an alert for which one is missing. */
export function UncoveredList({ rules, nameOf }: Props) {
  if (rules.length === 0) {
    return null;
  }
  const title = t('playbook.uncovered', 'Rules without an entry ({{count}})', { count: rules.length });
  return (
    <Section title={title}>
      <Rows
        label={title}
        columns={[
          t('playbook.column.state', 'State'),
          t('playbook.column.rule', 'Rule'),
          t('playbook.column.customer', 'Customer'),
          t('playbook.column.example', 'An alert without an entry'),
        ]}
        rows={rules.map(({ rule, customer, state, without }) => {
          const example = without[0];
          return {
            key: `${rule.uid} ${customer}`,
            cells: [
              <StateLabel key="state" sign={RULE_SIGNS[state]} word={ruleStateWord(state)} />,
              <LinkWithDetail key="rule" href={ruleUrl(rule.uid)} text={rule.title} detail={rule.folder} />,
              nameOf(customer) || '–',
              example === undefined ? (
                '–'
              ) : (
                <div key="example">
                  <LabelChips labels={example} />
                  <PageLink href={placeUrl({ view: 'alert', rule: rule.uid, labels: example })}>
                    {t('playbook.see-alert', 'See it beside the playbook')}
                  </PageLink>
                  {without.length > 1 &&
                    ` · ${t('playbook.more-alerts', 'and {{count}} more', { count: without.length - 1 })}`}
                </div>
              ),
            ],
          };
        })}
      />
    </Section>
  );
}
