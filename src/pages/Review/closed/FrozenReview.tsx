import { t } from '@grafana/i18n';
import { LinkButton, Stack, Text, useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import type { WholeReview } from '../../../api/review/ClosedReview';
import { reviewSnapshotSchema } from '../../../domain/review/report/Snapshot';
import { useWholeReview } from '../../../query/review/useClosedReviews';
import { Answer } from '../../../ui/Answer';
import { Section } from '../../../ui/Section';
import { DayAndTime } from '../../../ui/review/DayAndTime';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { ExportButtons } from '../report/ExportButtons';
import { Report } from '../report/Report';
import type { ReviewViewProps } from '../ReviewViewProps';
import { NoteForm } from './NoteForm';

interface Props extends ReviewViewProps {
  id: string;
}

interface FrozenProps extends Pick<ReviewViewProps, 'uid' | 'review'> {
  whole: WholeReview;
}

/** What was frozen, drawn from that alone: nothing here is asked anew. */
function Frozen({ uid, review: { who, acts, customers }, whole }: FrozenProps) {
  const styles = useStyles2(getReviewStyles);
  const { id, customer, zone, at, by, markdown, notes, from, to } = whole;
  const snapshot = useMemo(() => reviewSnapshotSchema.safeParse(whole.snapshot).data, [whole.snapshot]);
  const name = customers.find((one) => one.id === customer)?.name ?? customer;
  return (
    <Stack direction="column" gap={2}>
      <Text element="p" color="secondary">
        {t('review.frozen.by', 'Closed by {{name}}. Nothing that happened since has changed it.', {
          ...{ name: by.name, interpolation: { escapeValue: false } },
        })}{' '}
        <DayAndTime atMs={at} zone={zone === '' ? 'UTC' : zone} />
      </Text>
      <ExportButtons {...{ snapshot, markdown, customerName: name, customers, period: { from, to } }} />
      <Report markdown={markdown} />
      <Section title={t('review.notes.name', 'Notes since')}>
        {notes.length === 0 && <Text color="secondary">{t('review.notes.none', 'None.')}</Text>}
        <ol className={styles.list} aria-label={t('review.notes.name', 'Notes since')}>
          {notes.map((note) => (
            <li key={`${note.at} ${note.text}`}>
              <span className={styles.quiet}>
                <DayAndTime atMs={note.at} zone={zone === '' ? 'UTC' : zone} />
              </span>{' '}
              <bdi>{note.by.name}</bdi>
              <div className={styles.words} dir="auto">
                {note.text}
              </div>
            </li>
          ))}
        </ol>
        {acts.mayAct && <NoteForm uid={uid} who={who} review={id} />}
      </Section>
    </Stack>
  );
}

/** One closed review. */
export function FrozenReview({ uid, review, id, urlOf }: Props) {
  const asked = useWholeReview(uid, review.who, id);
  return (
    <Stack direction="column" gap={2}>
      <div>
        <LinkButton size="sm" variant="secondary" icon="arrow-left" href={urlOf({ view: 'closed' })}>
          {t('review.tab.closed', 'Closed reviews')}
        </LinkButton>
      </div>
      <Answer asked={asked} lines={12} notAllowed={t('review.closed.not-yours', 'You may not see this review.')}>
        {(whole) => <Frozen uid={uid} review={review} whole={whole} />}
      </Answer>
    </Stack>
  );
}
