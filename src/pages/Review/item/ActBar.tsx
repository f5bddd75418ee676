import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import type { ItemForm } from '../../itemActs/ItemForm';
import type { ItemStanding } from '../../itemActs/ItemStanding';

interface Props {
  item: ReviewItem;
  standing: ItemStanding;
  hasEntries: boolean;
  onShow: (form: ItemForm) => void;
  onUnack: () => void;
  onUnpin: () => void;
  /** Closes it without words, or opens it again. */
  onClose: () => void;
}

interface Shown {
  word: string;
  isShown: boolean;
  onPress: () => void;
  /** The key that does the same. */
  keyName?: string;
  isFirst?: boolean;
}

/** The acts that only an alert has. */
function alertActs({ item, standing: { ack, pin }, hasEntries, onShow, onUnack, onUnpin }: Props): Shown[] {
  const isAlert = item.kind === 'episode';
  const show = (form: ItemForm) => () => onShow(form);
  return [
    { word: t('review-item.act.ack', 'Acknowledge…'), isShown: isAlert, onPress: show('ack'), keyName: 'A' },
    { word: t('review-item.act.unack', 'Take it back'), isShown: isAlert && ack.state === 'acked', onPress: onUnack },
    { word: t('review-item.act.pin', 'Choose another entry…'), isShown: isAlert && hasEntries, onPress: show('pin') },
    { word: t('review-item.act.unpin', 'Back to the matched entry'), isShown: isAlert && pin !== '', onPress: onUnpin },
    { word: t('review-item.act.merge', 'Put below another cause…'), isShown: isAlert, onPress: show('merge') },
  ];
}

function actsOf(props: Props): Shown[] {
  const { item, standing, onShow, onClose } = props;
  const { isClosed } = standing;
  const show = (form: ItemForm) => () => onShow(form);
  const isTicket = item.kind === 'ticket';
  const close = isClosed ? t('review-item.act.reopen', 'Open again') : t('review-item.act.close', 'Close');
  return [
    { word: close, isShown: true, onPress: onClose, keyName: 'C', isFirst: !isClosed },
    { word: t('review-item.act.close-with', 'Close with words…'), isShown: !isClosed, onPress: show('close') },
    ...alertActs(props),
    { word: t('review-item.act.ticket', 'Open a ticket…'), isShown: !isTicket, onPress: show('ticket'), keyName: 'T' },
    { word: t('review-item.act.link', 'Link a ticket…'), isShown: !isTicket, onPress: show('link') },
    { word: t('review-item.act.alert', 'Link an alert…'), isShown: isTicket, onPress: show('alert') },
    { word: t('review-item.act.note', 'Write a note…'), isShown: true, onPress: show('note') },
  ];
}

/** What can be done about an item besides saying how the entry did. */
export function ActBar(props: Props) {
  const styles = useStyles2(getReviewStyles);
  return (
    <div role="group" aria-label={t('review-item.acts', 'What can be done')} className={styles.buttons}>
      {actsOf(props)
        .filter(({ isShown }) => isShown)
        .map(({ word, onPress, keyName, isFirst = false }) => (
          <Button
            key={word}
            type="button"
            variant={isFirst ? 'primary' : 'secondary'}
            aria-keyshortcuts={keyName?.toLowerCase()}
            onClick={onPress}
          >
            {word}
            {keyName !== undefined && (
              <kbd aria-hidden="true" className={styles.key}>
                {keyName}
              </kbd>
            )}
          </Button>
        ))}
    </div>
  );
}
