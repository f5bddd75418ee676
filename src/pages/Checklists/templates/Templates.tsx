import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import { currentUser } from '../../../api/grafana/currentUser';
import { useTemplates } from '../../../query/checklists/useTemplates';
import { Answer } from '../../../ui/Answer';
import { EndedNotice } from '../EndedNotice';
import { OnlyEditors } from '../OnlyEditors';
import { PlainRows } from '../PlainRows';
import type { Place } from '../place';
import { NoTemplate } from './NoTemplate';
import { TemplateEntry } from './TemplateEntry';

interface Props {
  uid: string;
  place: Place;
}

/** Checklists with holes, from which new ones are copied. */
export function Templates({ uid, place: { ds, done, id } }: Props) {
  const templates = useTemplates(uid);
  if (!currentUser().isEditor) {
    return <OnlyEditors />;
  }
  return (
    <Stack direction="column" gap={2} alignItems="stretch">
      {done === 'ended' && <EndedNotice id={id} />}
      <Text color="secondary">
        {t('checklists.templates-hint', 'Copied into a new checklist; what was copied does not follow its template.')}
      </Text>
      <Answer asked={templates} lines={4} notAllowed="">
        {(list) =>
          list.length === 0 ? (
            <NoTemplate />
          ) : (
            <PlainRows label={t('checklists.tab.templates', 'Templates')}>
              {list.map((template) => (
                <TemplateEntry key={template.id} uid={uid} template={template} ds={ds} />
              ))}
            </PlainRows>
          )
        }
      </Answer>
    </Stack>
  );
}
