import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import { PageLink } from '../../../ui/PageLink';
import { StateLabel } from '../../../ui/StateLabel';
import { LabelChips } from '../../../ui/playbook/LabelChips';
import { placeUrl } from '../place';
import { Rows } from '../../../ui/Rows';
import type { Playbook } from '../usePlaybook';
import { alertSign, alertWord } from './alertSign';
import { firingTargets } from './firingTargets';
import { ownLabels } from '../../../domain/playbook/ownLabels';

/** The alerts of now, each with the entry that says what to do. */
export function FiringList({ playbook: { alerts, answer, index } }: { playbook: Playbook }) {
  const firing = firingTargets(alerts);
  if (firing.length === 0) {
    return (
      <EmptyState variant="completed" hideImage message={t('playbook.nothing-fires', 'Nothing fires now')}>
        {t('playbook.nothing-fires-hint', 'Neither is any rule that you see without data or in error.')}
      </EmptyState>
    );
  }
  const matches = new Map(answer?.matches.map((match) => [match.target, match]));
  const titles = new Map(index?.entries.map(({ id, title }) => [id, title]));
  return (
    <Rows
      label={t('playbook.tab.alerts', 'Alerts now')}
      columns={[
        t('playbook.column.state', 'State'),
        t('playbook.column.alert', 'Alert'),
        t('playbook.column.since', 'Since'),
        t('playbook.column.labels', 'Labels'),
        t('playbook.column.entry', 'Entry'),
      ]}
      rows={firing.map(({ id, rule, instance: { labels, state, activeAt } }) => {
        const entry = matches.get(id)?.entry ?? '';
        return {
          key: id,
          cells: [
            <StateLabel key="state" sign={alertSign(state)} word={alertWord(state)} />,
            <PageLink key="alert" href={placeUrl({ view: 'alert', rule: rule.uid, labels })}>
              {rule.title}
            </PageLink>,
            activeAt === 0 ? '–' : dateTimeFormat(activeAt),
            <LabelChips key="labels" labels={ownLabels(labels)} />,
            entry === '' ? t('playbook.no-entry', 'No entry') : titles.get(entry) || entry,
          ],
        };
      })}
    />
  );
}
