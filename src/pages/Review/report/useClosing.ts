import { t } from '@grafana/i18n';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newRequestId } from '../../../api/newRequestId';
import { closeReview } from '../../../api/review/closeReview';
import { reviewKeys } from '../../../query/review/reviewKeys';
import type { RaisedInUse } from '../findings/useRaisedFindings';
import { periodWord } from '../period/periodWord';
import type { ReviewViewProps } from '../ReviewViewProps';
import { useFrozen, type Frozen } from './useFrozen';

const MAX_TITLE = 200;

/** A review on its way to being closed: what is put together, and the act that keeps it. */
export function useClosing({ uid, review, period, go }: ReviewViewProps, raised: RaisedInUse) {
  const client = useQueryClient();
  const { material, customers, who } = review;
  const customerName = customers.find((one) => one.id === material.customer)?.name ?? material.customer;
  const whose = customerName === '' ? t('review.all-customers', 'All customers') : customerName;
  const title = t('review.close.title', 'Review {{whose}}, {{period}}', {
    ...{ whose, period: periodWord(period), interpolation: { escapeValue: false } },
  }).slice(0, MAX_TITLE);
  // The same while the same is tried again, so that a lost answer closes nothing twice.
  const [requestId, setRequestId] = useState(newRequestId);
  const { frozen, isOld, renew } = useFrozen(review, {
    customerName,
    title,
    left: raised.left.length,
    isRaised: !raised.isUnderWay,
  });
  const close = useMutation({
    mutationFn: ({ snapshot, markdown }: Frozen) =>
      closeReview(uid, {
        ...{ requestId, customer: material.customer, from: period.from, to: period.to, zone: material.zone },
        ...{ title, snapshot, markdown },
      }),
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: reviewKeys.closed(uid, who) });
      go({ view: 'closed', id });
    },
  });
  const putTogetherAgain = () => {
    renew();
    setRequestId(newRequestId());
    close.reset();
  };
  return { customerName, frozen, isOld, close, putTogetherAgain };
}
