import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import type { Labels } from '../../../domain/playbook/Labels';
import { CopyableText } from '../../../ui/CopyableText';

const quoted = (value: string): string => JSON.stringify(value);

/** The line that would make an entry of a text panel; the customer's where one is named. */
function lineFor(labels: Labels): string {
  const matchers = ['alertname', 'customer']
    .filter((name) => (labels[name] ?? '') !== '')
    .map((name) => `${name}=${quoted(labels[name] ?? '')}`);
  return `playbook: ${matchers.join(', ')}`;
}

/** Says that nothing is written down for an alert, and how to write it down. */
export function NoEntryYet({ labels }: { labels: Labels }) {
  return (
    <EmptyState variant="not-found" hideImage message={t('playbook.nothing-written', 'No entry matches this alert')}>
      <p>
        {t(
          'playbook.nothing-written-hint',
          'Write what helps into a panel “Playbook entry”, or into a text panel of any dashboard below this line:'
        )}
      </p>
      <CopyableText label={t('playbook.line', 'Line of the entry')} text={lineFor(labels)} />
    </EmptyState>
  );
}
