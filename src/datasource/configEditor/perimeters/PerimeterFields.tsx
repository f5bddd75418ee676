import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useMemo } from 'react';
import type { PerimeterForm } from '../../../domain/setup/perimeterForm';
import type { Problem } from '../../../domain/setup/Problem';
import { CheckField } from '../fields/CheckField';
import { ChoiceField } from '../fields/ChoiceField';
import { ListOfTexts } from '../fields/ListOfTexts';
import { NameAndId } from '../fields/NameAndId';
import { problemAt } from '../fields/problemAt';
import { ScopeFields } from './ScopeFields';
import { WritingField } from '../fields/WritingField';
import { zoneOptions } from './zoneOptions';

interface Props {
  takenIds: readonly string[];
  saved: boolean;
  problems: readonly Problem[];
  readOnly: boolean;
}

/** The fields of one customer: who he is, what is his, who sees it. */
export function PerimeterFields({ takenIds, saved, problems, readOnly }: Props) {
  const zones = useMemo(() => zoneOptions(), []);
  return (
    <Stack direction="column" gap={2}>
      <NameAndId takenIds={takenIds} saved={saved} problems={problems} />
      <ChoiceField<PerimeterForm>
        name="zone"
        label={t('perimeter.zone', 'Time zone')}
        description={t('perimeter.zone-hint', 'Days and times of this customer are meant in it.')}
        options={zones}
        freeText
        required
        problem={problemAt(problems, 'zone')}
      />
      <ScopeFields problems={problems} />
      <Stack wrap="wrap" gap={2}>
        <ListOfTexts<PerimeterForm>
          name="viewers"
          label={t('perimeter.viewers', 'Viewers')}
          description={t(
            'perimeter.viewers-hint',
            'User ids, e-mail patterns such as *@acme.example, or everyone. Editors and Admins see all customers.'
          )}
          problem={problemAt(problems, 'viewers')}
          disabled={readOnly}
        />
        <ListOfTexts<PerimeterForm>
          name="operators"
          label={t('perimeter.operators', 'Operators')}
          description={t(
            'perimeter.operators-hint',
            'User ids of those who may act. None means every Editor and Admin.'
          )}
          problem={problemAt(problems, 'operators')}
          disabled={readOnly}
        />
      </Stack>
      <WritingField
        label={t('perimeter.writing', 'Allow opening and changing his tickets')}
        description={t('perimeter.writing-hint', 'His ticket system must allow it too.')}
        warning={t(
          'perimeter.writing-warning',
          'The operators named above, or where none is named every Editor and Admin, open and change his tickets.'
        )}
      />
      <CheckField<PerimeterForm>
        name="showPeople"
        label={t('perimeter.people', 'Show names of people to viewers')}
        description={t('perimeter.people-hint', 'Otherwise viewers do not see who works on a ticket or reported it.')}
      />
    </Stack>
  );
}
