import { t } from '@grafana/i18n';
import { useId } from 'react';
import { putField } from '../../../domain/ticketQuery/putField';
import { CHECK_STATES } from '../../../domain/vocabulary/checkStates';
import { checkStateWord } from '../../../ui/words/checkStateWord';
import { ListField } from '../ListField';
import type { RoundPartProps } from './RoundPartProps';
import { variableOptions } from '../variableOptions';

/** How the rounds, or the checks, stand; none chosen means whatever. */
export function RoundStatesField({ saved, query, onChange }: RoundPartProps) {
  const id = useId();
  const options = CHECK_STATES.map(({ value, glyph }) => ({ value, label: `${glyph} ${checkStateWord(value)}` }));
  return (
    <ListField
      id={id}
      label={t('rounds.states', 'States')}
      options={[...options, ...variableOptions()]}
      placeholder={t('rounds.any', 'Any')}
      values={query.states}
      onChange={(values) => onChange(putField(saved, 'states', values))}
    />
  );
}
