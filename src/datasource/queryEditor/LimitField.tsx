import { t } from '@grafana/i18n';
import { Field } from '@grafana/ui';
import { useId } from 'react';
import { putField } from '../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../domain/ticketQuery/TicketQuery';
import { CommitInput } from '../../ui/CommitInput';

interface Props {
  saved: Record<string, unknown>;
  limit: number | undefined;
  /** How many rows there are where nothing is said. */
  usual: number;
  most?: number;
  onChange: (saved: Record<string, unknown>) => void;
}

/** A whole number of rows within the limits; undefined where the text is none, so that the default holds. */
function readLimit(text: string, most: number): number | undefined {
  const limit = Number(text);
  return text.trim() !== '' && Number.isInteger(limit) ? Math.min(Math.max(limit, 1), most) : undefined;
}

/** How many rows at most. */
export function LimitField({ saved, limit, usual, most = MAX_LIMIT, onChange }: Props) {
  const id = useId();
  return (
    <Field label={t('query.limit', 'Limit')} htmlFor={id} noMargin>
      <CommitInput
        id={id}
        type="number"
        min={1}
        max={most}
        width={12}
        placeholder={String(usual)}
        value={limit === undefined ? '' : String(limit)}
        onCommit={(text) => onChange(putField(saved, 'limit', readLimit(text, most)))}
      />
    </Field>
  );
}
