import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { onTimePercent, type Figures } from '../../domain/checkmatrix/Figures';
import type { CheckState } from '../../domain/vocabulary/checkStates';
import { PageLink } from '../../ui/PageLink';
import type { CellLinks } from './cellLinks';
import type { PercentFormat } from './percentFormat';

interface Props {
  figures: Figures;
  links: CellLinks;
  percent: PercentFormat;
}

interface Item {
  text: string;
  number: number;
  outcome: CheckState;
}

/** What the time range comes to. Rounds that are not over and trials count nowhere. */
export function FiguresLine({ figures, links, percent }: Props) {
  const styles = useStyles2(getStyles);
  const { n, late, missed, skipped, notEvaluated } = figures;
  const items: Item[] = [
    { text: t('matrix.late', 'late {{number}}', { number: late }), number: late, outcome: 'late' },
    { text: t('matrix.missed', 'missed {{number}}', { number: missed }), number: missed, outcome: 'missed' },
    {
      text: t('matrix.not-evaluated', 'not evaluated {{number}}', { number: notEvaluated }),
      number: notEvaluated,
      outcome: 'not_evaluated',
    },
    { text: t('matrix.skipped', 'skipped {{number}}', { number: skipped }), number: skipped, outcome: 'skipped' },
  ];
  return (
    <p className={styles.line} title={t('matrix.figures-hint', 'Of what was due and is over; trials do not count.')}>
      <strong>
        {t('matrix.on-time', 'On time {{percent}} (n {{n}})', {
          percent: percent(onTimePercent(figures)),
          n,
          interpolation: { escapeValue: false },
        })}
      </strong>
      {items.map(({ text, number, outcome }) => {
        const href = number > 0 ? links.ofOutcome(outcome) : undefined;
        return <span key={outcome}>{href === undefined ? text : <PageLink href={href}>{text}</PageLink>}</span>;
      })}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(1.5), margin: 0 }),
});
