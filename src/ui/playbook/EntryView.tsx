import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import { EntryFacts } from './EntryFacts';
import type { Filling } from './Filling';
import { MatcherList } from './MatcherList';
import { PlaybookLinks } from './PlaybookLinks';
import { PlaybookSteps } from './PlaybookSteps';
import type { ShownEntry } from './ShownEntry';
import type { Ticks } from './Ticks';

interface Props {
  entry: ShownEntry;
  /** The customer's name; his id where it is not known. */
  customerName?: string;
  /** Whether the entry's title is shown; not where something around it bears it already. */
  isTitled: boolean;
  /** The same object while nothing in it changes. */
  filling: Filling;
  /** Undefined where nobody can tick a box. */
  ticks: Ticks | undefined;
  /** YYYY-MM-DD. */
  today: string;
}

/** One entry of the playbook: what to do, where to look, and for which alerts it is. */
export function EntryView({ entry, customerName, isTitled, filling, ticks, today }: Props) {
  const styles = useStyles2(getStyles);
  const title = filling.text(entry.title);
  return (
    <article className={styles.entry} aria-label={title}>
      {isTitled && title !== '' && (
        <Text element="h3" variant="h4">
          {title}
        </Text>
      )}
      <EntryFacts entry={entry} customerName={customerName} today={today} />
      {entry.steps.trim() === '' ? (
        <div className={styles.quiet}>{t('playbook.no-steps', 'No steps are written down.')}</div>
      ) : (
        <PlaybookSteps markdown={entry.steps} filling={filling} ticks={ticks} />
      )}
      {entry.links.length > 0 && <PlaybookLinks links={entry.links} filling={filling} />}
      {entry.matchers.length > 0 && (
        <div className={styles.matchers}>
          <span>{t('playbook.matchers', 'For alerts with')}</span>
          <MatcherList sets={entry.matchers} />
        </div>
      )}
    </article>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  entry: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  quiet: css({ color: theme.colors.text.secondary }),
  matchers: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 1),
    paddingTop: theme.spacing(1),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
