import { t } from '@grafana/i18n';
import { useId } from 'react';
import { GROUPS } from '../../../domain/countQuery/CountQuery';
import { putField } from '../../../domain/ticketQuery/putField';
import { groupWord } from '../groupWord';
import { ListField } from '../ListField';

interface Props {
  saved: Record<string, unknown>;
  groups: readonly string[] | undefined;
  /** What an answer without groups is. */
  none: string;
  onChange: (saved: Record<string, unknown>) => void;
}

/** By what tickets are told apart. */
export function GroupByField({ saved, groups, none, onChange }: Props) {
  const id = useId();
  return (
    <ListField
      id={id}
      label={t('count.group-by', 'Group by')}
      options={GROUPS.map((value) => ({ value, label: groupWord(value) }))}
      placeholder={none}
      values={groups}
      onChange={(values) => onChange(putField(saved, 'groupBy', values))}
    />
  );
}
