import { dateTimeFormat } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { useState, type Dispatch } from 'react';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { useWholeRound } from '../../../query/rounds/useWholeRound';
import { useWriteTargets } from '../../../query/tickets/useWriteTargets';
import { Answer } from '../../../ui/Answer';
import { InlineNotice } from '../../../ui/InlineNotice';
import { checkTicketWords } from '../../../domain/rounds/checkTicket';
import type { FormProps } from './FormProps';
import type { ListAction } from '../listState';
import { TicketFields } from './TicketFields';

interface Props extends FormProps {
  dispatch: Dispatch<ListAction>;
}

const asIs = { interpolation: { escapeValue: false } };

/** The check with what was typed about its problem and is not recorded yet. */
function useTypedCheck({ id, check }: FormProps['row'], { outbox }: FormProps['acting']): RoundCheck {
  const [draft] = useState(() => outbox.drafts.get(id));
  return draft?.act === 'problem'
    ? { ...check, problem: draft.text || check.problem, evidence: draft.evidence || check.evidence }
    : check;
}

/** A ticket about a check, begun with what its remedy says; shown as it will be before it is opened. */
export function TicketForm({ row, acting, onClose, dispatch }: Props) {
  const { round } = row;
  const check = useTypedCheck(row, acting);
  const [atMs] = useState(() => Date.now() + acting.clockOffsetMs);
  const targets = useWriteTargets(acting.uid);
  const whole = useWholeRound(acting.uid, round, round.live?.last ?? 0);
  const notAllowed = t('checklist.ticket-not-allowed', 'You may not open tickets for this customer.');
  const seen = t('checklist.ticket-seen', 'Seen in {{checklist}} of {{day}}, {{time}} UTC.', {
    checklist: round.title,
    day: round.date,
    time: dateTimeFormat(atMs, { timeZone: 'utc', format: 'YYYY-MM-DD HH:mm' }),
    ...asIs,
  });
  return (
    <Answer asked={targets} lines={3} notAllowed={notAllowed}>
      {(all) => {
        const own = all.filter(({ customer }) => customer === round.customer.id);
        return own.length === 0 ? (
          <InlineNotice>
            <Trans i18nKey="checklist.no-target">
              There is no ticket system in which you may open tickets for this customer.
            </Trans>
          </InlineNotice>
        ) : (
          <Answer asked={whole} lines={3} notAllowed={notAllowed}>
            {({ details }) => (
              <TicketFields
                row={row}
                acting={acting}
                targets={own}
                first={checkTicketWords(round, check, details[check.id]?.remedy, seen)}
                onClose={onClose}
                dispatch={dispatch}
              />
            )}
          </Answer>
        );
      }}
    </Answer>
  );
}
