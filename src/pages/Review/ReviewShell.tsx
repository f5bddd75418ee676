import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { memo, useDeferredValue } from 'react';
import type { ReviewSpan } from '../../api/review/ReviewSpan';
import type { Customer } from '../../domain/status/Customer';
import { useReviewMaterial } from '../../query/review/useReviewMaterial';
import { Loading } from '../../ui/Loading';
import { ActNotices } from './notices/ActNotices';
import { ClosedView } from './closed/ClosedView';
import { CustomerChoice } from './CustomerChoice';
import { FindingsView } from './findings/FindingsView';
import { useRaisedFindings, type RaisedInUse } from './findings/useRaisedFindings';
import { InputView } from './input/InputView';
import { ItemPage } from './item/ItemPage';
import { OutputView } from './output/OutputView';
import { useKeptFigures } from './output/useKeptFigures';
import { PeriodPicker } from './period/PeriodPicker';
import type { Period } from './period/periods';
import { CloseView } from './report/CloseView';
import { ReviewTabs } from './ReviewTabs';
import type { ReviewViewProps } from './ReviewViewProps';
import { SourceNotices } from './notices/SourceNotices';
import { useKeptMatches } from './useKeptMatches';
import { useLater } from './useLater';
import { usePlace } from './place/usePlace';

interface Props {
  uid: string;
  customers: readonly Customer[];
  zone: string;
  today: string;
  period: Period;
  span: ReviewSpan;
}

/** The part of the page that is asked for; drawn anew only where something of it has changed. */
const Shown = memo(function Shown({ raised, ...view }: ReviewViewProps & { raised: RaisedInUse }) {
  switch (view.place.view) {
    case 'output':
      return <OutputView {...view} />;
    case 'review':
      return <FindingsView {...view} raised={raised} />;
    case 'closed':
      return <ClosedView {...view} />;
    case 'close':
      return <CloseView {...view} raised={raised} />;
    case 'input':
      return <InputView {...view} />;
  }
});

/** A review: whose and of which days above, what came of it below; or one item alone. */
export function ReviewShell({ uid, customers, zone, today, period, span }: Props) {
  const styles = useStyles2(getStyles);
  const placed = usePlace();
  const { place, go } = placed;
  const review = useReviewMaterial(uid, { ...span, zone, customers });
  useKeptMatches(review);
  useKeptFigures(review);
  const raised = useRaisedFindings(review);
  // What is on the screen follows what is known a moment later, in pieces: lists of hundreds keep nobody waiting.
  const drawn = useDeferredValue(review);
  const drawnRaised = useDeferredValue(raised);
  // The lists come after the head, which is there at once.
  const isLater = useLater();
  const view = { uid, review, period, today, ...placed };
  if (place.item !== '') {
    return <ItemPage {...view} />;
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <CustomerChoice
          customers={customers}
          customer={place.customer}
          onChange={(customer) => go({ customer, view: place.view })}
        />
        <PeriodPicker period={period} today={today} onChange={(days) => go({ ...days, view: place.view })} />
      </div>
      <ReviewTabs {...view} review={drawn} />
      <ActNotices review={review} />
      <SourceNotices review={review} />
      {isLater ? <Shown {...view} review={drawn} raised={drawnRaised} /> : <Loading lines={6} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), minWidth: 0 }),
  head: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2), alignItems: 'flex-end' }),
});
