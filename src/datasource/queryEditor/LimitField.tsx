import { t } from '@grafana/i18n';
import { putField } from '../../domain/ticketQuery/putField';
import { MAX_LIMIT } from '../../domain/ticketQuery/TicketQuery';
import { WholeNumberField } from './WholeNumberField';

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
  return (
    <WholeNumberField
      label={t('query.limit', 'Limit')}
      width={12}
      least={1}
      most={most}
      usual={usual}
      value={limit}
      onCommit={(text) => onChange(putField(saved, 'limit', readLimit(text, most)))}
    />
  );
}
