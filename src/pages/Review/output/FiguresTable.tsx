import { t } from '@grafana/i18n';
import type { Figure } from '../../../domain/review/figures/Figure';
import { figureValue } from '../../../domain/review/report/figureValue';
import { Loading } from '../../../ui/Loading';
import { Section } from '../../../ui/Section';
import { Rows } from '../../../ui/Rows';
import type { PlaceInUse } from '../place/usePlace';
import { Counted } from './Counted';
import { figureWords } from './figureWords';

interface Props extends Pick<PlaceInUse, 'urlOf'> {
  figures: readonly Figure[];
  isSettled: boolean;
}

/** The figures with their definitions, of how many they are, and the lists behind them. */
export function FiguresTable({ figures, isSettled, urlOf }: Props) {
  return (
    <Section
      title={t('review.figures', 'Figures')}
      description={t(
        'review.figures-about',
        'Of services and rules, never of people. “–” means that nothing can be said, which is not zero.'
      )}
    >
      {figures.length === 0 ? (
        <Loading lines={6} />
      ) : (
        <Rows
          label={t('review.figures', 'Figures')}
          columns={[
            t('review.column.figure', 'Figure'),
            t('review.column.value', 'Value'),
            t('review.column.n', 'Of'),
            t('review.column.unknown', 'Not known'),
            t('review.column.definition', 'Definition'),
          ]}
          numbers={[1, 2, 3]}
          rows={figures.map((figure) => {
            const { title, definition } = figureWords(figure.id);
            return {
              key: figure.id,
              cells: [
                title,
                <Counted
                  key="value"
                  text={figureValue(figure)}
                  href={figure.items.length === 0 ? '' : urlOf({ view: 'output', show: figure.id })}
                />,
                <Counted
                  key="n"
                  text={String(figure.n)}
                  href={figure.of.length === 0 ? '' : urlOf({ view: 'output', show: `${figure.id}.of` })}
                />,
                figure.unknown,
                definition,
              ],
            };
          })}
        />
      )}
      {!isSettled && (
        <span role="status">{t('review.figures-reading', 'Still reading: these figures may change.')}</span>
      )}
    </Section>
  );
}
