import { t } from '@grafana/i18n';
import type { ReviewItem } from '../../../../domain/review/items/ReviewItem';
import { clockDay } from '../../../../ui/rounds/clockTime';
import type { PanelOrigin } from '../../../OpenTicket/panelOrigin';
import { placeUrl } from '../../place/place';
import { itemFingerprint } from './itemFingerprint';

const MAX_TITLE = 200;

/** What a ticket about an item is made from: its title, its customer, and the way back to it. */
export function itemOrigin(item: ReviewItem, zone: string): PanelOrigin {
  const title = item.title.replace(/\s+/g, ' ').slice(0, MAX_TITLE);
  const day = clockDay(item.from, zone);
  return {
    panel: { id: 0, title, dashboard: { uid: '', title: '', tags: [] }, scopedVars: {}, targets: [] },
    link: placeUrl({ customer: item.customer, from: day, to: day, item: item.id }),
    linkTitle: t('review-item.ticket.link-title', 'Review: {{title}}', {
      title,
      interpolation: { escapeValue: false },
    }),
    variables: item.customer === '' ? {} : { customer: [item.customer] },
    fingerprint: itemFingerprint(item.id),
  };
}
