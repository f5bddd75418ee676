import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { getReviewStyles } from './reviewStyles';

/** What is shown of a text at first; a ticket may hold a whole log. */
const SHOWN = 1_200;
/** More would make the page slow, and nobody reads it in a meeting. */
const MOST = 20_000;

/** Text from anybody, as it was written, in its own direction; a long one opens in two steps. */
export function LongText({ text }: { text: string }) {
  const styles = useStyles2(getReviewStyles);
  const [isWhole, setWhole] = useState(false);
  const shown = text.slice(0, isWhole ? MOST : SHOWN);
  return (
    <div>
      <div dir="auto" className={styles.words}>
        {shown}
        {shown.length < text.length && '…'}
      </div>
      {text.length > SHOWN && (
        <Button type="button" variant="secondary" fill="text" size="sm" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('review-item.text.less', 'Show less') : t('review-item.text.more', 'Show more')}
        </Button>
      )}
      {isWhole && text.length > MOST && (
        <span className={styles.quiet}>
          {t('review-item.text.cut', 'Only the first {{shown}} of {{all}} characters are shown.', {
            shown: MOST,
            all: text.length,
          })}
        </span>
      )}
    </div>
  );
}
