import { t } from '@grafana/i18n';
import type { AlertRule } from '../../../domain/playbook/AlertRule';
import { entryId } from '../../../domain/playbook/entryId';
import { linkedPanel } from '../../../domain/playbook/linkedPanel';
import { PageLink } from '../../../ui/PageLink';
import { EntryLinks } from '../EntryLinks';
import { Rows } from '../../../ui/Rows';
import { ruleUrl } from '../../../api/grafana/ruleUrl';
import type { Playbook } from '../usePlaybook';

/** The id that the panel with which a rule is linked has as an entry; '' where it is linked with none. */
function panelOf({ annotations }: AlertRule): string {
  const { dashboardUid = '', panelId = null } = linkedPanel(annotations) ?? {};
  return panelId === null ? '' : entryId.panel(dashboardUid, panelId);
}

/** The alert rules that are linked with a panel, each with the entries that it has. */
export function PanelRules({ panel, playbook: { alerts, coverage, index } }: { panel: string; playbook: Playbook }) {
  const rules = (alerts.rules ?? []).filter((rule) => panel !== '' && panelOf(rule) === panel);
  if (rules.length === 0) {
    return <>{t('playbook.panel-rules-none', 'No alert rule that you see is linked with this panel.')}</>;
  }
  const entriesOf = (uid: string): string[] => [
    ...new Set(coverage?.rules.filter(({ rule }) => rule.uid === uid).flatMap(({ entries }) => entries)),
  ];
  return (
    <Rows
      label={t('playbook.panel-rules', 'Alert rules of this panel')}
      columns={[t('playbook.column.rule', 'Rule'), t('playbook.column.entries', 'Entries')]}
      rows={rules.map((rule) => {
        const entries = entriesOf(rule.uid);
        return {
          key: rule.uid,
          cells: [
            <PageLink key="rule" href={ruleUrl(rule.uid)}>
              {rule.title}
            </PageLink>,
            entries.length === 0 ? (
              t('playbook.no-entry', 'No entry')
            ) : (
              <EntryLinks key="entries" ids={entries} entries={index?.entries ?? []} />
            ),
          ],
        };
      })}
    />
  );
}
