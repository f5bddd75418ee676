import { t } from '@grafana/i18n';
import { Box } from '@grafana/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { wordSearch } from '../../../domain/wordSearch';
import { Failure } from '../../../domain/Failure';
import type { SourceState } from '../../../query/review/SourceState';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { FilterField } from '../../../ui/fields/FilterField';
import { Loading } from '../../../ui/Loading';
import { NotAllowed } from '../../../ui/NotAllowed';
import { Section } from '../../../ui/Section';
import { countedTitle } from '../rows/countedTitle';
import type { ItemRow } from '../rows/ItemRow';
import { itemDetail, itemSign, kindWord, type ItemKind } from '../rows/itemWords';
import { nothingWord, standingOf } from '../rows/standingOf';
import { ShowMore } from '../rows/ShowMore';
import type { ReviewViewProps } from '../ReviewViewProps';
import { useCustomerName } from '../useCustomerName';
import { useShownRows } from '../rows/useShownRows';
import { kindEmptyWord } from './kindEmptyWord';
import { KindTable } from './KindTable';

interface Props extends Pick<ReviewViewProps, 'review' | 'urlOf'> {
  kind: ItemKind;
  /** Of all kinds. */
  rows: readonly ItemRow[];
  source: SourceState | undefined;
}

/** Shorter lists are seen as a whole. */
const FILTERED_FROM = 8;

const textOf = ({ item, entry = '' }: ItemRow, customer: string): string =>
  [item.title, item.service, customer, itemDetail(item), itemSign(item).word, entry].join('\n');

/** The words of all rows are put together when somebody looks for one. */
function searchOnce(rows: readonly ItemRow[], nameOf: (customer: string) => string): (words: string) => ItemRow[] {
  let search: ((words: string) => ItemRow[]) | undefined;
  return (words) => (search ??= wordSearch(rows, (row) => textOf(row, nameOf(row.item.customer))))(words);
}

/** Why there is nothing: still asked, refused, failed, or really nothing. */
function Nothing({ kind, source }: Pick<Props, 'kind' | 'source'>) {
  const standing = standingOf(source);
  if (source === undefined || standing === 'asked') {
    return <Loading lines={3} />;
  }
  if (source.error instanceof Failure && source.error.kind === 'not-allowed') {
    return <NotAllowed sentence={t('review.kind-not-allowed', 'You may not see these. Ask an administrator.')} />;
  }
  if (standing === 'failed') {
    return <ErrorSentence error={source.error} onRetry={source.refetch} />;
  }
  return <span>{nothingWord(standing) ?? kindEmptyWord(kind)}</span>;
}

/** One kind of what came in, as a list with a filter. */
export function KindList({ kind, rows, source, review, urlOf }: Props) {
  const { material, customers } = review;
  const own = useMemo(() => rows.filter(({ item }) => item.kind === kind), [rows, kind]);
  const [words, setWords] = useState('');
  const nameOf = useCustomerName(customers);
  // What is typed is shown at once, the list of hundreds a moment later.
  const wanted = useDeferredValue(words);
  const search = useMemo(() => searchOnce(own, nameOf), [own, nameOf]);
  const found = useMemo(() => (wanted === '' ? own : search(wanted)), [own, search, wanted]);
  const { shown, left, showMore } = useShownRows(found, wanted);
  const hrefOf = useMemo(() => (item: ReviewItem) => urlOf({ item: item.id }), [urlOf]);
  const title = own.length > 0 ? countedTitle(kindWord(kind), own.length) : kindWord(kind);
  return (
    <Section
      title={title}
      description={
        own.length > 1
          ? t('review.order', 'In the order of the meeting: what is not closed first, the worst on top.')
          : undefined
      }
    >
      {own.length > FILTERED_FROM && (
        <Box maxWidth="480px">
          <FilterField
            label={t('review.filter', 'Filter: {{kind}}', { kind: kindWord(kind) })}
            placeholder={t('review.filter-placeholder', 'Words of the title, the labels, the service, the state')}
            words={words}
            shown={found.length}
            all={own.length}
            onChange={setWords}
          />
        </Box>
      )}
      {own.length === 0 ? (
        <Nothing kind={kind} source={source} />
      ) : (
        <KindTable
          {...{ kind, rows: shown, zone: material.zone, hrefOf, nameOf }}
          hasCustomer={material.customer === ''}
        />
      )}
      <ShowMore left={left} onMore={showMore} />
    </Section>
  );
}
