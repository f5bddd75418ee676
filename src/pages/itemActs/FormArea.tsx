import { t } from '@grafana/i18n';
import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';
import type { ReviewItem } from '../../domain/review/items/ReviewItem';
import { useReviewDraft } from '../../query/review/useReviewDraft';
import { AckForm } from '../../ui/review/AckForm';
import { ChooseFrom } from '../../ui/review/ChooseFrom';
import { WordsForm } from '../../ui/review/WordsForm';
import { clockDay, clockTime } from '../../ui/rounds/clockTime';
import type { ItemForm } from './ItemForm';
import type { ItemDeeds } from './itemDeeds';
import { useAckDraft } from './useAckDraft';

interface Props {
  form: ItemForm | undefined;
  item: ReviewItem;
  items: readonly ReviewItem[];
  entries: readonly PlaybookEntry[];
  nowMs: number;
  zone: string;
  deeds: ItemDeeds;
  onClose: () => void;
}

/** The form that is open, if any. */
export function FormArea(props: Props) {
  switch (props.form) {
    case 'ack':
      return <AckArea {...props} />;
    case 'note':
    case 'close':
      return <WordsArea key={props.form} {...props} />;
    case 'pin':
      return <PinArea {...props} />;
    case 'merge':
    case 'alert':
      return <AlertArea key={props.form} {...props} />;
    default:
      return null;
  }
}

function AckArea({ item, nowMs, zone, deeds, onClose }: Props) {
  const [draft, change, drop] = useAckDraft(item.id);
  const ack = () => {
    deeds.ack(draft, nowMs);
    drop();
    onClose();
  };
  return <AckForm {...{ draft, nowMs, zone, onClose }} onChange={change} onAck={ack} />;
}

function WordsArea({ form, item, deeds, onClose }: Props) {
  const isNote = form === 'note';
  const [text, type] = useReviewDraft(`${isNote ? 'note' : 'close'}/${item.id}`);
  const send = (words: string) => {
    if (isNote) {
      deeds.note(words);
    } else {
      deeds.close(words);
    }
    type('');
    onClose();
  };
  return (
    <WordsForm
      title={isNote ? t('review-item.note.write', 'Write a note') : t('review-item.act.close', 'Close')}
      label={isNote ? t('review-item.note.label', 'Note') : t('review-item.close.label', 'What came of it')}
      text={text}
      mayBeEmpty={!isNote}
      onChange={type}
      onSend={send}
      onClose={onClose}
    />
  );
}

function PinArea({ entries, deeds, onClose }: Props) {
  return (
    <ChooseFrom
      title={t('review-item.pin.title', 'Choose the entry')}
      label={t('review-item.pin.find', 'Words of its title, its matchers or its dashboard')}
      choices={entries.map(({ id, title, matchers, place }) => ({
        ...{ id, title: title || id },
        detail: [place?.dashboardTitle, ...matchers].filter((word) => word !== undefined).join(' · '),
      }))}
      nothing={t('review-item.pin.nothing', 'No entry holds these words.')}
      onChoose={(id) => {
        deeds.pin(id);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Another alert: the cause of this one, or the one of a ticket. */
function AlertArea({ form, item, items, zone, deeds, onClose }: Props) {
  const isMerge = form === 'merge';
  const others = items.filter(({ kind, id }) => kind === 'episode' && id !== item.id);
  const when = (ms: number) => `${clockDay(ms, zone)} ${clockTime(ms, zone)}`;
  const choose = (id: string) => {
    const alert = others.find((one) => one.id === id);
    if (isMerge) {
      deeds.merge(id);
    } else if (item.kind === 'ticket' && alert !== undefined) {
      deeds.linkAlert(item.ticket, alert);
    }
    onClose();
  };
  return (
    <ChooseFrom
      title={isMerge ? t('review-item.merge.title', 'Put below') : t('review-item.alert.title', 'Link an alert')}
      label={
        isMerge
          ? t('review-item.merge.find', 'Words of the alert that is the cause')
          : t('review-item.alert.find', 'Words of the alert')
      }
      choices={others
        // Who puts two together means one of about the same time.
        .sort((a, b) => Math.abs(a.from - item.from) - Math.abs(b.from - item.from))
        .map(({ id, title, service, from }) => ({ id, title, detail: [when(from), service].join(' · ') }))}
      nothing={t('review-item.merge.nothing', 'No other alert of this period holds these words.')}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
