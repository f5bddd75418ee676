import { t } from '@grafana/i18n';
import { Alert, Button, LinkButton, Stack, Text } from '@grafana/ui';
import { InlineNotice } from '../../../ui/InlineNotice';
import { Loading } from '../../../ui/Loading';
import { NotAllowed } from '../../../ui/NotAllowed';
import { Section } from '../../../ui/Section';
import type { ReviewViewProps } from '../ReviewViewProps';
import type { RaisedInUse } from '../findings/useRaisedFindings';
import { useItemRows } from '../rows/useItemRows';
import { CloseFailure } from './CloseFailure';
import { ExportButtons } from './ExportButtons';
import { openEnds } from './openEnds';
import { Report } from './Report';
import { useClosing } from './useClosing';

interface Props extends ReviewViewProps {
  raised: RaisedInUse;
}

/** Exactly what will be kept, before it is; and the button that keeps it. */
export function CloseView({ raised, ...view }: Props) {
  const { review, period, urlOf } = view;
  const rows = useItemRows(review);
  const { customerName, frozen, isOld, close, putTogetherAgain } = useClosing(view, raised);
  if (!review.acts.mayAct) {
    return <NotAllowed sentence={t('review.close.not-allowed', 'Only operators close a review. Ask one of them.')} />;
  }
  if (frozen === undefined) {
    return <Loading lines={12} />;
  }
  return (
    <Section
      title={t('review.close.heading', 'This is what will be frozen')}
      description={t(
        'review.close.about',
        'Figures and decisions as they stand here. Nothing that happens later changes them; notes can be added.'
      )}
    >
      <Stack direction="column" gap={2}>
        {openEnds(rows, review.material).map((sentence) => (
          <InlineNotice key={sentence}>{sentence}</InlineNotice>
        ))}
        {isOld && (
          <Alert severity="warning" title={t('review.close.old', 'Something has changed since this was put together')}>
            <Button type="button" size="sm" variant="secondary" onClick={putTogetherAgain}>
              {t('review.close.renew', 'Put it together again')}
            </Button>
          </Alert>
        )}
        <CloseFailure error={close.error} closedUrl={urlOf({ view: 'closed' })} />
        <Stack gap={1} wrap="wrap">
          <Button type="button" icon="lock" disabled={close.isPending} onClick={() => close.mutate(frozen)}>
            {t('review.close.do', 'Freeze and close')}
          </Button>
          <LinkButton variant="secondary" href={urlOf({ view: 'review' })}>
            {t('review.decide.cancel', 'Cancel')}
          </LinkButton>
          <ExportButtons
            {...{ snapshot: frozen.snapshot, markdown: frozen.markdown, customerName, period }}
            customers={review.customers}
          />
        </Stack>
        <Text element="h4">{t('review.close.report', 'The report')}</Text>
        <Report markdown={frozen.markdown} />
      </Stack>
    </Section>
  );
}
