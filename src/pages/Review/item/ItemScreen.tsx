import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useRef } from 'react';
import type { TicketRef } from '../../../domain/review/acts/ReviewAct';
import { KeyList } from '../../../ui/KeyList';
import { ActHistory } from '../../../ui/review/ActHistory';
import { AckLine } from '../../../ui/review/AckLine';
import { CauseButtons } from '../../../ui/review/CauseButtons';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { Times } from '../../../ui/review/Times';
import { FeedbackBar } from '../../itemActs/FeedbackBar';
import { FormArea } from '../../itemActs/FormArea';
import { RefusedActs } from '../../itemActs/RefusedActs';
import type { ItemScreenProps } from './ItemScreenProps';
import { ActBar } from './ActBar';
import { Foot } from './Foot';
import { ITEM_KEYS } from './keys/itemKeys';
import { itemKeyWord } from './keys/itemKeyWord';
import { ItemColumns } from './ItemColumns';
import { ItemHead } from './ItemHead';
import { momentsOf } from './momentsOf';
import { OpenTicketModal } from './openTicket/OpenTicketModal';
import { Part } from './parts/Part';
import { TicketsPart } from './parts/TicketsPart';
import { useItemScreen } from './useItemScreen';

/** An item with all that is known of it and all that can be done about it. Another one needs another key. */
export function ItemScreen(props: ItemScreenProps) {
  const { review, item, onOpen } = props;
  const styles = useStyles2(getStyles);
  const box = useRef<HTMLDivElement>(null);
  const screen = useItemScreen(props, box);
  const { standing, deeds, show, leave, linked, onDeed } = screen;
  const customer = review.customers.find(({ id }) => id === item.customer)?.name ?? item.customer;
  const { mayAct } = review.acts;
  return (
    <div ref={box} tabIndex={-1} className={styles.screen}>
      <ItemHead {...props} customer={customer} isClosed={standing.isClosed} onKeys={() => show('keys')} />
      <RefusedActs acts={review.acts} items={screen.ids} />
      <ItemColumns
        {...{ review, item, standing, onDeed, onOpen }}
        entry={screen.entry}
        match={screen.match}
        onUse={mayAct ? deeds.use : undefined}
      />
      {item.kind !== 'ticket' && (
        <Part title={t('review-item.link.title', 'Tickets')}>
          <TicketsPart {...{ review, item, linked, onDeed }} isLinking={screen.form === 'link'} onClose={leave} />
        </Part>
      )}
      <Story screen={screen} {...props} />
      {mayAct && <Acts screen={screen} {...props} />}
      <Part title={t('review-item.history.title', 'What was done')}>
        <ActHistory acts={standing.acts} zone={review.material.zone} />
      </Part>
      <Foot said={screen.said}>
        {mayAct && item.kind === 'episode' && (
          <FeedbackBar chosen={standing.feedback} hasEntry={screen.entry !== undefined} onChoose={deeds.feedback} />
        )}
      </Foot>
      <Dialogs screen={screen} {...props} />
    </div>
  );
}

interface PartProps extends ItemScreenProps {
  screen: ReturnType<typeof useItemScreen>;
}

/** When what happened, who looks after it, and what its cause was. */
function Story({ screen: { standing, linked, deeds }, review, item }: PartProps) {
  const styles = useStyles2(getReviewStyles);
  const { zone } = review.material;
  const own = linked.flatMap(({ link, ticket }) => (link.counts && ticket !== undefined ? [ticket] : []));
  return (
    <div className={styles.column}>
      <Times moments={momentsOf(item, standing, own)} zone={zone} />
      {item.kind === 'episode' && <AckLine ack={standing.ack} zone={zone} />}
      {item.kind === 'ticket' && (
        <CauseButtons isTechnical={standing.isTechnical} onChoose={review.acts.mayAct ? deeds.cause : undefined} />
      )}
    </div>
  );
}

function Acts({ screen: { standing, deeds, form, show, leave, toggleClosed }, review, item }: PartProps) {
  const { entries, now, zone } = review.material;
  return (
    <>
      <ActBar
        {...{ item, standing }}
        hasEntries={entries.length > 0}
        onShow={show}
        onUnack={deeds.unack}
        onUnpin={deeds.unpin}
        onClose={toggleClosed}
      />
      <FormArea {...{ form, item, entries, zone, deeds }} items={review.items} nowMs={now} onClose={leave} />
    </>
  );
}

function Dialogs({ screen: { form, deeds, leave }, uid, review, item }: PartProps) {
  const styles = useStyles2(getReviewStyles);
  if (form === 'ticket') {
    const opened = (ticket: TicketRef, act: string) => deeds.opened(ticket, act === 'opened');
    return <OpenTicketModal {...{ uid, item }} zone={review.material.zone} onTicket={opened} onClose={leave} />;
  }
  if (form === 'keys') {
    const lines = ITEM_KEYS.filter(({ acts }) => review.acts.mayAct || !acts).map(({ command, keys }) => ({
      ...{ keys, word: itemKeyWord(command) },
    }));
    return <KeyList lines={lines} keyClass={styles.key} onClose={leave} />;
  }
  return null;
}

const getStyles = (theme: GrafanaTheme2) => ({
  screen: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
    '&:focus': { outline: 'none' },
  }),
});
