import { t } from '@grafana/i18n';
import { Input, Stack } from '@grafana/ui';
import { useId } from 'react';
import { currentUser } from '../../../api/grafana/currentUser';
import { isSiteAddress } from '../../../domain/setup/isSiteAddress';
import { Fieldset } from '../../../ui/fields/Fieldset';
import { InlineNotice } from '../../../ui/InlineNotice';
import { Section } from '../../../ui/Section';
import { WideField } from '../../../ui/fields/WideField';
import { faultSentence } from '../../../ui/words/faultSentence';
import { useEditor } from '../EditorContext';
import { SecretBox } from '../fields/SecretBox';
import { isStored, withoutSecret, withSecrets } from '../settings';
import { TokenMaker } from './TokenMaker';

const TOKEN = 'grafanaToken';

/** 3. How the backend reaches the Grafana that it runs in. Nothing essential depends on it. */
export function GrafanaSection() {
  const id = useId();
  const { draft, changeDraft, settings, changeSettings, readOnly } = useEditor();
  const { isAdmin } = currentUser();
  const stored = isStored(settings, TOKEN);
  const typed = settings.secureJsonData?.[TOKEN] ?? '';
  const url = draft.rest.grafana?.url ?? '';
  const fault = url === '' || isSiteAddress(url) ? undefined : faultSentence('address');
  const setUrl = (text: string) =>
    changeDraft((before) => ({
      ...before,
      rest: { ...before.rest, grafana: { ...before.rest.grafana, url: text === '' ? undefined : text } },
    }));
  return (
    <Section
      title={t('setup.grafana', '3. Grafana token')}
      description={t(
        'setup.grafana-hint',
        'Optional: the token of a service account, for writing annotations and reading the states of alert rules.'
      )}
    >
      <Fieldset readOnly={readOnly}>
        <Stack direction="column" gap={2}>
          <WideField label={t('setup.grafana-token', 'Service account token')} htmlFor={`${id}token`}>
            <SecretBox
              id={`${id}token`}
              stored={stored}
              readOnly={readOnly}
              value={typed}
              onReset={() => changeSettings((before) => withoutSecret(before, TOKEN))}
              onChange={(token) => changeSettings((before) => withSecrets(before, { [TOKEN]: token }))}
            />
          </WideField>
          {!stored && typed === '' && (
            <InlineNotice>
              {t(
                'setup.grafana-missing',
                'Without it everything works but two things: checks that an alert rule answers stay not evaluated, and closed rounds are not marked in other dashboards.'
              )}
            </InlineNotice>
          )}
          <WideField
            label={t('setup.grafana-url', 'Internal address of Grafana')}
            description={t(
              'setup.grafana-url-hint',
              'Only where the server cannot reach Grafana under its public address.'
            )}
            invalid={fault !== undefined}
            error={fault}
            htmlFor={`${id}url`}
          >
            <Input
              id={`${id}url`}
              placeholder={t('setup.grafana-url-placeholder', 'http://localhost:3000')}
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          </WideField>
        </Stack>
      </Fieldset>
      {isAdmin && (
        <TokenMaker
          readOnly={readOnly}
          onMade={(token) => changeSettings((before) => withSecrets(withoutSecret(before, TOKEN), { [TOKEN]: token }))}
        />
      )}
    </Section>
  );
}
