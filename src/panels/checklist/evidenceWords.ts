import { t } from '@grafana/i18n';
import type { EvidenceKind, WantedProof } from '../../domain/rounds/Proof';

const asIs = { interpolation: { escapeValue: false } };

export function evidenceKindWord(kind: EvidenceKind): string {
  switch (kind) {
    case 'note':
      return t('evidence.note', 'Note');
    case 'number':
      return t('evidence.number', 'Number');
    case 'link':
      return t('evidence.link', 'Link');
    case 'panel':
      return t('evidence.panel', 'Link to a panel');
    case 'ticket':
      return t('evidence.ticket', 'Ticket');
  }
}

/** "at least 5000 rows". Empty where every number will do. */
export function rangeWord({ min, max, unit }: Pick<WantedProof, 'min' | 'max' | 'unit'>): string {
  const with_ = (number: number) => (unit === '' ? String(number) : `${number} ${unit}`);
  if (min !== undefined && max !== undefined) {
    return t('evidence.between', '{{min}} to {{max}}', { min: String(min), max: with_(max), ...asIs });
  }
  if (min !== undefined) {
    return t('evidence.at-least', 'at least {{min}}', { min: with_(min), ...asIs });
  }
  return max === undefined ? '' : t('evidence.at-most', 'at most {{max}}', { max: with_(max), ...asIs });
}

/** What to write: the check's own word for it, else that of the kind of evidence, with its range. */
export function evidenceLabel(kind: EvidenceKind, wants: WantedProof | undefined): string {
  const own = wants?.kind === kind ? wants : undefined;
  const name = own === undefined || own.label === '' ? evidenceKindWord(kind) : own.label;
  const range = own === undefined ? '' : rangeWord(own) || own.unit;
  return range === '' ? name : `${name} (${range})`;
}
