import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useEffect, useRef } from 'react';
import type { ItemScreenProps } from './ItemScreenProps';
import { FINGER, getReviewStyles } from '../../../ui/review/reviewStyles';
import { StateLabel } from '../../../ui/StateLabel';

interface Props extends Pick<ItemScreenProps, 'item' | 'place' | 'count' | 'onNext' | 'onPrevious' | 'onBack'> {
  /** The customer's name; '' for nobody. */
  customer: string;
  isClosed: boolean;
  onKeys: () => void;
}

/** A title is one line of a person, not a page. */
const MAX_TITLE = 300;

/** Which item this is, where it stands in the queue, and the way to the next one. */
export function ItemHead({ item, place, count, customer, isClosed, onNext, onPrevious, onBack, onKeys }: Props) {
  const styles = useStyles2(getStyles);
  const shared = useStyles2(getReviewStyles);
  const heading = useRef<HTMLHeadingElement>(null);
  // The item before is gone, and with it the focus; who hears the page hears which one it is now.
  useEffect(() => heading.current?.focus(), []);
  const where = [customer, item.service].filter((word) => word !== '').join(' · ');
  return (
    <header className={styles.head}>
      <div className={styles.way}>
        <span className={styles.back}>
          <Button type="button" variant="secondary" fill="text" icon="arrow-left" onClick={onBack}>
            <Trans i18nKey="review-item.item.back">Back to the list</Trans>
          </Button>
        </span>
        <span className={shared.quiet}>
          {t('review-item.item.place', '{{place}} of {{count}}', { place: place + 1, count })}
        </span>
        <WayButton word={t('review-item.item.previous', 'Previous')} keyName="P" onPress={onPrevious} />
        <WayButton word={t('review-item.item.next', 'Next')} keyName="N" onPress={onNext} />
        <span className={styles.keys}>
          <Button type="button" variant="secondary" fill="text" onClick={onKeys} aria-keyshortcuts="?">
            <Trans i18nKey="review-item.item.keys">Keys</Trans>
            <kbd aria-hidden="true" className={shared.key}>
              ?
            </kbd>
          </Button>
        </span>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
        {item.title.slice(0, MAX_TITLE) || item.id}
      </h2>
      <div className={shared.line}>
        {isClosed ? (
          <StateLabel sign={{ glyph: '■', tone: 'success' }} word={t('review-item.item.closed', 'Closed')} />
        ) : (
          <StateLabel sign={{ glyph: '○', tone: 'secondary' }} word={t('review-item.item.open', 'Not closed')} />
        )}
        {where !== '' && <bdi className={shared.quiet}>{where}</bdi>}
      </div>
    </header>
  );
}

interface WayProps {
  word: string;
  keyName: string;
  /** Undefined at the end of the queue. */
  onPress: (() => void) | undefined;
}

function WayButton({ word, keyName, onPress }: WayProps) {
  const styles = useStyles2(getReviewStyles);
  return (
    <Button
      type="button"
      variant="secondary"
      aria-keyshortcuts={keyName.toLowerCase()}
      // It keeps the focus at the end of the queue, so it is not really disabled.
      aria-disabled={onPress === undefined}
      onClick={() => onPress?.()}
    >
      {word}
      <kbd aria-hidden="true" className={styles.key}>
        {keyName}
      </kbd>
    </Button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), minWidth: 0 }),
  // A phone has none.
  keys: css({ [FINGER]: { display: 'none' } }),
  // On a phone the way back has a line of its own, and the way through the queue stays together.
  back: css({ [FINGER]: { flex: '1 0 100%' } }),
  way: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  title: css({
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: theme.typography.h3.fontSize,
    // It takes the focus only so that it is read out.
    '&:focus': { outline: 'none' },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 2 },
  }),
});
