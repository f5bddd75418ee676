import { t } from '@grafana/i18n';
import { Button, Field, TextArea, useStyles2 } from '@grafana/ui';
import { useId, useState } from 'react';
import { newRequestId } from '../../../api/newRequestId';
import { ReviewRefused } from '../../../api/review/ReviewRefused';
import { useAddNote } from '../../../query/review/useClosedReviews';
import { useReviewDraft } from '../../../query/review/useReviewDraft';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { getReviewStyles } from '../../../ui/review/reviewStyles';

interface Props {
  uid: string;
  who: string;
  /** The closed review's id. */
  review: string;
}

const MAX_NOTE = 2_000;

/** Adds a note to a closed review; what is typed stays until it is kept. */
export function NoteForm({ uid, who, review }: Props) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  const [text, setText] = useReviewDraft(`note.${review}`);
  const [requestId, setRequestId] = useState(newRequestId);
  const add = useAddNote(uid, who, review);
  const submit = () =>
    add.mutate(
      { requestId, text: text.trim() },
      {
        onSuccess: () => {
          setText('');
          setRequestId(newRequestId());
        },
      }
    );
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t('review.note.name', 'Add a note')} htmlFor={id} noMargin>
        <TextArea
          id={id}
          rows={2}
          value={text}
          maxLength={MAX_NOTE}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </Field>
      {add.error !== null && (
        <ErrorSentence
          error={add.error instanceof ReviewRefused ? add.error.cause : add.error}
          title={t('review.decide.failed', 'It was not kept')}
        />
      )}
      <div>
        <Button type="submit" size="sm" variant="secondary" disabled={add.isPending || text.trim() === ''}>
          {t('review.note.add', 'Add note')}
        </Button>
      </div>
    </form>
  );
}
