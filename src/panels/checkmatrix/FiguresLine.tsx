import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { onTimePercent, type Figures } from '../../domain/checkmatrix/Figures';
import type { CheckState } from '../../domain/vocabulary/checkStates';
import { PageLink } from '../../ui/PageLink';
import type { CellLinks } from './cellLinks';
import { percentText } from './percentText';

interface Props {
  figures: Figures;
  links: CellLinks;
}

interface Item {
  text: string;
  /** Which checks are behind the number; none for those that no state names. */
  states: readonly CheckState[];
}

/** What the time range comes to. Rounds that are not over and trials count nowhere. */
export function FiguresLine({ figures, links }: Props) {
  const styles = useStyles2(getStyles);
  const { n, late, missed, skipped, notEvaluated } = figures;
  const items: Item[] = [
    { text: t('matrix.late', 'late {{number}}', { number: late }), states: [] },
    { text: t('matrix.missed', 'missed {{number}}', { number: missed }), states: ['missed'] },
    {
      text: t('matrix.not-evaluated', 'not evaluated {{number}}', { number: notEvaluated }),
      states: ['not_evaluated'],
    },
    { text: t('matrix.skipped', 'skipped {{number}}', { number: skipped }), states: ['skipped'] },
  ];
  return (
    <p className={styles.line} title={t('matrix.figures-hint', 'Of what was due and is over; trials do not count.')}>
      <strong>
        {t('matrix.on-time', 'On time {{percent}} (n {{n}})', {
          percent: percentText(onTimePercent(figures)),
          n,
          interpolation: { escapeValue: false },
        })}
      </strong>
      {items.map(({ text, states }) => {
        const href = states.length > 0 ? links.ofState(states) : undefined;
        return <span key={text}>· {href === undefined ? text : <PageLink href={href}>{text}</PageLink>}</span>;
      })}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), margin: 0 }),
});
