import { t } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useMemo, useState } from 'react';
import type { TicketRef } from '../../domain/review/acts/ReviewAct';
import type { ReviewTicket } from '../../domain/review/links/ReviewTicket';
import { wordSearch } from '../../domain/wordSearch';
import { FindForm } from './FindForm';
import { getReviewStyles } from './reviewStyles';

interface Props {
  /** Those that could belong to the item and do not yet. */
  tickets: readonly ReviewTicket[];
  /** Ids of connections, for a ticket that is not among them. */
  connections: readonly string[];
  onLink: (ticket: TicketRef) => void;
  onClose: () => void;
}

/** As many as fit below the field. */
const SHOWN = 6;
const KEY = /^[A-Za-z][A-Za-z0-9_]*-?\d+$/;

/** What may be linked for what was typed: known tickets first, then the key itself. */
function choicesFor(typed: string, tickets: readonly ReviewTicket[], connections: readonly string[]): TicketRef[] {
  const key = typed.trim().toUpperCase();
  const isKnown = tickets.some((ticket) => ticket.key.toUpperCase() === key);
  return KEY.test(key) && !isKnown ? connections.map((connection) => ({ connection, key })) : [];
}

/** Finds a ticket by words or by its key, and links it. */
export function LinkByHand({ tickets, connections, onLink, onClose }: Props) {
  const styles = useStyles2(getReviewStyles);
  const [words, setWords] = useState('');
  const search = useMemo(() => wordSearch(tickets, ({ key, title }) => `${key}\n${title}`), [tickets]);
  const found = search(words).slice(0, SHOWN);
  const typed = choicesFor(words, tickets, connections);
  return (
    <FindForm
      title={t('review-item.link.by-hand', 'Link a ticket')}
      label={t('review-item.link.find', 'Key, or words of its title')}
      words={words}
      onType={setWords}
      onClose={onClose}
    >
      <ul className={styles.list} aria-label={t('review-item.link.found', 'Tickets to link')}>
        {found.map(({ connection, key, title }) => (
          <li key={`${connection}/${key}`}>
            <Button type="button" fill="text" onClick={() => onLink({ connection, key })}>
              {key} · {title.slice(0, 120)}
            </Button>
          </li>
        ))}
        {typed.map(({ connection, key }) => (
          <li key={connection}>
            <Button type="button" fill="text" icon="link" onClick={() => onLink({ connection, key })}>
              {t('review-item.link.key-of', '{{key}} of {{connection}}', {
                ...{ key, connection },
                interpolation: { escapeValue: false },
              })}
            </Button>
          </li>
        ))}
      </ul>
      {found.length + typed.length === 0 && (
        <div className={styles.quiet} role="status">
          {t('review-item.link.nothing-found', 'No such ticket in this period. Type its whole key to link it.')}
        </div>
      )}
    </FindForm>
  );
}
