import { css } from '@emotion/css';
import type { PanelProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { whoTypes } from '../../api/grafana/whoTypes';
import { readPlaybookOptions } from '../../domain/playbook/PlaybookOptions';
import { browserShelf } from '../../query/unsent/Shelf';
import { EntryView } from '../../ui/playbook/EntryView';
import { useTicks } from '../../ui/playbook/useTicks';
import { dashboardUid } from './dashboardUid';
import { EmptyEntry } from './EmptyEntry';
import type { PlaybookOptions } from './PlaybookOptions';
import { usePanelFilling } from './usePanelFilling';
import { useToday } from './useToday';

type Props = Pick<
  PanelProps<PlaybookOptions>,
  'options' | 'title' | 'width' | 'height' | 'id' | 'timeRange' | 'timeZone' | 'replaceVariables'
>;

const shelf = browserShelf();

/** One entry of the playbook, as it is written in the panel's options. It asks nothing of anybody. */
export function PlaybookPanel({ options: saved, title, width, height, id, timeRange, timeZone, ...props }: Props) {
  const styles = useStyles2(getStyles);
  const options = useMemo(() => readPlaybookOptions(saved), [saved]);
  const who = whoTypes();
  const isSignedIn = who !== undefined;
  const today = useToday(timeZone);
  const filling = usePanelFilling({ ...props, timeRange, customer: options.customer, isSignedIn });
  const ticks = useTicks(shelf, { who, place: `${dashboardUid()}/${id}`, day: today });
  // A visitor of a public dashboard has no other page of this Grafana to go to.
  const links = options.links.filter(({ url }) => isSignedIn || !url.startsWith('/'));
  const isEmpty = `${options.title}${options.steps}${options.matchers.join('')}`.trim() === '' && links.length === 0;
  if (isEmpty) {
    return <EmptyEntry panelId={id} />;
  }
  const entryTitle = options.title || title;
  return (
    <div
      className={styles.panel}
      style={{ width, height }}
      // Who cannot see the end of it must be able to scroll.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      // Grafana's frame around it bears the panel's title.
      aria-label={t('playbook.entry-of', 'Playbook entry {{title}}', {
        title: entryTitle,
        interpolation: { escapeValue: false },
      })}
    >
      <EntryView
        entry={{ ...options, title: entryTitle, links }}
        isTitled={entryTitle !== title}
        filling={filling}
        ticks={ticks}
        today={today}
      />
    </div>
  );
}

const getStyles = () => ({ panel: css({ overflow: 'auto' }) });
