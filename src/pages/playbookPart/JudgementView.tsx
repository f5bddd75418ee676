import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import type { DraftJudgement, OfEntry } from './judgeDraft';
import { TargetList } from './TargetList';

interface Props {
  judgement: DraftJudgement;
  /** Titles of entries and names of alert rules by their ids. */
  titles: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

/** What an entry would match, and what it would change for other entries. */
export function JudgementView({ judgement, titles, names }: Props) {
  const styles = useStyles2(getStyles);
  const { problem, isCatchAll, rules, instances, taken, left, ties } = judgement;
  if (problem !== '') {
    return (
      <Alert severity="error" title={t('playbook.judgement.problem', 'These matchers cannot be read')}>
        {problem}
      </Alert>
    );
  }
  const lists = [
    {
      key: 'taken',
      of: taken,
      word: (count: number, entry: string) =>
        t('playbook.judgement.taken', 'Takes {{count}} over from {{entry}}', { count, entry, ...PLAIN }),
    },
    {
      key: 'left',
      of: left,
      word: (count: number, entry: string) =>
        t('playbook.judgement.left', 'Leaves {{count}} to {{entry}}, which goes first', { count, entry, ...PLAIN }),
    },
    {
      key: 'ties',
      of: ties,
      word: (count: number, entry: string) =>
        t('playbook.judgement.ties', '! Ties for {{count}} with {{entry}}: give one of them a priority', {
          ...{ count, entry, ...PLAIN },
        }),
    },
  ];
  return (
    <div role="status" className={styles.judgement}>
      {isCatchAll && (
        <div className={styles.warning}>
          {t(
            'playbook.judgement.catch-all',
            '! Matches every alert: it is shown only where there is no other entry, and does not count as coverage.'
          )}
        </div>
      )}
      <TargetList summary={rulesWord(rules.length)} targets={rules} names={names} />
      <TargetList summary={instancesWord(instances.length)} targets={instances} names={names} />
      {lists.flatMap(({ key, of, word }) =>
        of.map(({ entry, targets }: OfEntry) => (
          <TargetList
            key={`${key} ${entry}`}
            summary={word(targets.length, titles.get(entry) ?? entry)}
            targets={targets}
            names={names}
          />
        ))
      )}
    </div>
  );
}

const rulesWord = (count: number): string =>
  count === 1
    ? t('playbook.judgement.one-rule', 'Matches 1 alert rule')
    : t('playbook.judgement.rules', 'Matches {{count}} alert rules', { count });

const instancesWord = (count: number): string =>
  count === 1
    ? t('playbook.judgement.one-instance', 'Matches 1 instance of the last 90 days')
    : t('playbook.judgement.instances', 'Matches {{count}} instances of the last 90 days', { count });

const PLAIN = { interpolation: { escapeValue: false } };

const getStyles = (theme: GrafanaTheme2) => ({
  judgement: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  warning: css({ color: theme.colors.warning.text }),
});
