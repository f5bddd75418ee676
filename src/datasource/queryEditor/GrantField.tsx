import { t } from '@grafana/i18n';
import { useId } from 'react';
import { changeField } from '../../domain/ticketQuery/changeTicketQuery';
import type { TicketQuery } from '../../domain/ticketQuery/TicketQuery';
import { CommitInput } from '../../ui/fields/CommitInput';
import { WideField } from '../../ui/fields/WideField';

interface Props {
  saved: Record<string, unknown>;
  query: Pick<TicketQuery, 'grant'>;
  onChange: (saved: Record<string, unknown>) => void;
}

/** The grant without which a public dashboard gets nothing; whoever signs in needs none. */
export function GrantField({ saved, query, onChange }: Props) {
  const id = useId();
  return (
    <WideField label={t('query.grant', 'Grant (public dashboards)')} htmlFor={id}>
      <CommitInput
        id={id}
        placeholder={t('query.grant-placeholder', 'From the page Publishing')}
        autoComplete="off"
        spellCheck={false}
        value={query.grant ?? ''}
        onCommit={(text) => onChange(changeField(saved, 'grant', text.trim()))}
      />
    </WideField>
  );
}
