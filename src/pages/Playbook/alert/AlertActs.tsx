import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useMemo, useState } from 'react';
import type { PlaybookEntry } from '../../../domain/playbook/PlaybookEntry';
import type { Episode } from '../../../domain/review/episodes/Episode';
import type { OpenEpisodes } from '../../../query/playbook/useOpenEpisodes';
import { AckLine } from '../../../ui/review/AckLine';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { SaidLine } from '../../../ui/review/SaidLine';
import { FeedbackBar } from '../../itemActs/FeedbackBar';
import { FormArea } from '../../itemActs/FormArea';
import { itemDeeds } from '../../itemActs/itemDeeds';
import type { ItemForm } from '../../itemActs/ItemForm';
import { RefusedActs } from '../../itemActs/RefusedActs';
import { standingOf } from '../../itemActs/standingOf';
import { useItemActs } from '../../itemActs/useItemActs';
import { itemOfEpisode } from './itemOfEpisode';

interface Props {
  episode: Episode;
  open: OpenEpisodes;
  entries: readonly PlaybookEntry[];
  /** The id of the entry that is shown; '' for none. */
  entry: string;
  /** The customer's, IANA. */
  zone: string;
  /** Milliseconds since 1970. */
  nowMs: number;
}

const NO_ITEMS: readonly never[] = [];

/** What can be done about an alert that fires: the same as in its review later, and kept for it. */
export function AlertActs({ episode, open: { acts, doing }, entries, entry, zone, nowMs }: Props) {
  const styles = useStyles2(getReviewStyles);
  const [form, setForm] = useState<ItemForm>();
  const item = useMemo(() => itemOfEpisode(episode), [episode]);
  const ids = useMemo(() => new Set([episode.id]), [episode.id]);
  const { act, said } = useItemActs(acts, doing, item);
  const standing = useMemo(() => standingOf({ acts, now: nowMs }, item), [acts, nowMs, item]);
  const deeds = itemDeeds({ act, standing, entry, severity: episode.severity });
  const show = (next: ItemForm) => setForm((now) => (now === next ? undefined : next));
  return (
    <section aria-label={t('playbook.alert.acts', 'What is done about it')} className={styles.column}>
      <RefusedActs acts={doing} items={ids} />
      <AckLine ack={standing.ack} zone={zone} />
      <div className={styles.buttons}>
        <Button type="button" onClick={() => show('ack')}>
          <Trans i18nKey="review-item.act.ack">Acknowledge…</Trans>
        </Button>
        {standing.ack.state === 'acked' && (
          <Button type="button" variant="secondary" onClick={deeds.unack}>
            <Trans i18nKey="review-item.act.unack">Take it back</Trans>
          </Button>
        )}
        {entries.length > 0 && (
          <Button type="button" variant="secondary" onClick={() => show('pin')}>
            <Trans i18nKey="review-item.act.pin">Choose another entry…</Trans>
          </Button>
        )}
        {standing.pin !== '' && (
          <Button type="button" variant="secondary" onClick={deeds.unpin}>
            <Trans i18nKey="review-item.act.unpin">Back to the matched entry</Trans>
          </Button>
        )}
      </div>
      <FormArea {...{ form, item, entries, nowMs, zone, deeds }} items={NO_ITEMS} onClose={() => setForm(undefined)} />
      <SaidLine said={said} />
      <FeedbackBar chosen={standing.feedback} hasEntry={entry !== ''} onChoose={deeds.feedback} hasKeys={false} />
    </section>
  );
}
