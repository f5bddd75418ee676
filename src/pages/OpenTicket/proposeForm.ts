import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { absoluteUrl } from '../../api/absoluteUrl';
import { proposeLabels } from '../../domain/writing/proposeLabels';
import { proposeTarget } from '../../domain/writing/proposeTarget';
import { MAX_TITLE, type TicketForm } from '../../domain/writing/TicketForm';
import { targetKey, type WriteTarget } from '../../domain/writing/WriteTarget';
import type { PanelOrigin } from './panelOrigin';

const asIs = { interpolation: { escapeValue: false } };

function title({ panel }: PanelOrigin): string {
  const { title: name, dashboard } = panel;
  const both = name !== '' && dashboard.title !== '' && name !== dashboard.title;
  const text = both
    ? t('ticket.title-proposed', '{{panel}} ({{dashboard}})', { panel: name, dashboard: dashboard.title, ...asIs })
    : name || dashboard.title;
  return text.replace(/\s+/g, ' ').slice(0, MAX_TITLE);
}

function description({ link, linkTitle }: PanelOrigin, now: number): string {
  const time = dateTimeFormat(now, { timeZone: 'utc', format: 'YYYY-MM-DD HH:mm' });
  const seen = t('ticket.description-proposed', 'Seen in Grafana on {{time}} UTC, in {{panel}}:', {
    time,
    panel: linkTitle,
    ...asIs,
  });
  // The link begins with Grafana's sub-path already.
  return `${seen}\n${new URL(link, absoluteUrl('/')).toString()}\n`;
}

/** A first form from what is seen in Grafana, for a person to change. `now` is in milliseconds since 1970. */
export function proposeForm(origin: PanelOrigin, targets: readonly WriteTarget[], now: number): TicketForm {
  const { panel, variables } = origin;
  const repeatedFor = panel.scopedVars['customer'];
  const customers = repeatedFor === undefined ? (variables['customer'] ?? []) : [repeatedFor];
  const target = proposeTarget(targets, customers) ?? '';
  const [type = ''] = targets.find((one) => targetKey(one) === target)?.types ?? [];
  return {
    target,
    type,
    title: title(origin),
    description: description(origin, now),
    priority: '0',
    labels: proposeLabels(panel, variables),
  };
}
