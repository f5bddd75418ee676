import type { Deed, ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { Episode } from '../../domain/review/episodes/Episode';
import type { ReviewTicket } from '../../domain/review/links/ReviewTicket';
import { minute } from './historyRow';

/** An episode of ten minutes that begins so many minutes into the morning. */
export const anEpisode = (id: string, at: number, parts: Partial<Episode> = {}): Episode => ({
  ...{ id, kind: 'service', ruleUid: 'disk', rule: 'Disk full', folder: 'Ops', instance: `instance:${id}` },
  ...{ labels: { alertname: 'Disk full' }, customer: 'acme', service: 'etl', severity: 'warning' },
  ...{ from: minute(at), to: minute(at + 10), firings: 1 },
  ...{ isFlapping: false, isSilenced: false, isCut: false, isExact: true },
  ...parts,
});

/** An act of the morning; its number says which came before which. */
export const anAct = (number: number, item: string, deed: Deed, at = number): ReviewAct => ({
  ...{ number, at: minute(at), by: { uid: `u${number}`, name: `Person ${number}` }, customer: 'acme', item, deed },
});

/** A ticket that was created so many minutes into the morning. */
export const aTicketAt = (key: string, at: number, parts: Partial<ReviewTicket> = {}): ReviewTicket => ({
  ...{ connection: 'jira', key, customer: 'acme', url: '', title: 'Trouble', type: 'incident', state: 'open' },
  ...{ isCancelled: false, priority: 3, service: 'ETL', assignee: '', labels: [], excerpt: '', cause: '' },
  ...{ resolutionCode: '', resolution: '', reportedBy: '', mark: '', created: minute(at) },
  ...{ firstResponse: null, resolved: null },
  ...parts,
});
