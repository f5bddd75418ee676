import { t } from '@grafana/i18n';
import { Collapse, Stack } from '@grafana/ui';
import { useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import { MAPPED_PARTS } from '../../../domain/setup/mappingForm';
import type { Problem } from '../../../domain/setup/Problem';
import { LimitFields } from './LimitFields';
import { ListOfTexts } from '../fields/ListOfTexts';
import { MappedRows } from './MappedRows';
import { NamedFields } from './NamedFields';
import { problemAt } from '../fields/problemAt';

interface Props {
  problems: readonly Problem[];
  readOnly: boolean;
}

const PARTS = ['sla', 'mapping', 'limits'];

/** What the defaults get right for most: which SLAs count, what a name means, and how hard the system is asked. */
export function AdvancedFields({ problems, readOnly }: Props) {
  const { control } = useFormContext<ConnectionForm>();
  const { errors } = useFormState({ control, name: ['mapping', 'limits'] });
  const [isOpen, setOpen] = useState(false);
  // What is wrong must not hide.
  const isWrong = PARTS.some((part) => problemAt(problems, part)) || Boolean(errors.mapping ?? errors.limits);
  return (
    <Collapse
      label={t('connection.advanced', 'SLA fields, mapping and limits')}
      isOpen={isOpen || isWrong}
      onToggle={setOpen}
    >
      <Stack direction="column" gap={3}>
        <ListOfTexts<ConnectionForm>
          name="slaFields"
          label={t('connection.sla-fields', 'SLA fields')}
          description={t('connection.sla-fields-hint', 'Names or ids, added with Enter. None means every SLA field.')}
          problem={problemAt(problems, 'sla')}
          disabled={readOnly}
        />
        {MAPPED_PARTS.map((part) => (
          <MappedRows key={part} part={part} problem={problemAt(problems, `mapping.${part}`)} readOnly={readOnly} />
        ))}
        <NamedFields problems={problems} />
        <LimitFields problems={problems} />
      </Stack>
    </Collapse>
  );
}
