import { t } from '@grafana/i18n';
import { LinkButton, Stack, Text } from '@grafana/ui';
import type { Figure } from '../../../domain/review/figures/Figure';
import { figureValue } from '../../../domain/review/report/figureValue';
import { Loading } from '../../../ui/Loading';
import { PageLink } from '../../../ui/PageLink';
import { Section } from '../../../ui/Section';
import { Rows } from '../../../ui/Rows';
import type { ReviewViewProps } from '../ReviewViewProps';
import { ShowMore } from '../rows/ShowMore';
import { useShownRows } from '../rows/useShownRows';
import { figureWords } from './figureWords';
import { useFigureNames } from './useFigureNames';

interface Props extends ReviewViewProps {
  /** Undefined until it is made. */
  figure: Figure | undefined;
  /** All that the figure is of, or those of them that make it. */
  part: 'of' | 'items';
  /** Whether nothing may change it any more. */
  isSure: boolean;
}

/** Which of the two lists it is, and the way to the other one. */
function Part({ figure: { id, of, items }, part, urlOf }: Pick<Props, 'part' | 'urlOf'> & { figure: Figure }) {
  return part === 'of' ? (
    <Stack gap={2} wrap="wrap">
      <Text>{t('review.figure.of', 'All that it is of: {{count}}', { count: of.length })}</Text>
      <PageLink href={urlOf({ view: 'output', show: id })}>{t('review.figure.see-items', 'Those that count')}</PageLink>
    </Stack>
  ) : (
    <Stack gap={2} wrap="wrap">
      <Text>{t('review.figure.items', 'Those that count: {{count}}', { count: items.length })}</Text>
      <PageLink href={urlOf({ view: 'output', show: `${id}.of` })}>
        {t('review.figure.see-of', 'All that it is of')}
      </PageLink>
    </Stack>
  );
}

/** The list behind one figure. */
export function FigureList(view: Props) {
  const { figure, part, urlOf, place, isSure } = view;
  const nameOf = useFigureNames(view);
  const ids = figure?.[part] ?? [];
  const { shown, left, showMore } = useShownRows(ids, place.show);
  if (figure === undefined || (ids.length === 0 && !isSure)) {
    return <Loading lines={5} />;
  }
  const { title, definition } = figureWords(figure.id);
  const valueTitle = t('review.figure.title', '{{title}}: {{value}}', {
    ...{ title, value: figureValue(figure), interpolation: { escapeValue: false } },
  });
  return (
    <Section
      title={valueTitle}
      description={definition}
      action={
        <LinkButton size="sm" variant="secondary" href={urlOf({ view: 'output' })}>
          {t('review.figure.all', 'All figures')}
        </LinkButton>
      }
    >
      <Part figure={figure} part={part} urlOf={urlOf} />
      <Rows
        label={title}
        columns={[t('review.column.what', 'What'), t('review.column.detail', 'Detail')]}
        rows={shown.map((id) => {
          const { title: name, detail, href } = nameOf(id);
          const text = <bdi>{name}</bdi>;
          return {
            key: id,
            cells: [href === '' ? text : <PageLink href={href}>{text}</PageLink>, <bdi key="d">{detail}</bdi>],
          };
        })}
      />
      <ShowMore left={left} onMore={showMore} />
    </Section>
  );
}
