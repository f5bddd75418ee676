import { t } from '@grafana/i18n';
import { useGrants } from '../../query/publishing/useGrants';
import { Answer } from '../../ui/Answer';
import { Section } from '../../ui/Section';
import { GrantList } from './GrantList';
import { NewGrantForm } from './NewGrantForm';

/** The grants of one data source, and the form to make one. */
export function Grants({ uid }: { uid: string }) {
  const asked = useGrants(uid);
  return (
    <Answer
      asked={asked}
      lines={5}
      notAllowed={t(
        'publishing.not-allowed',
        'Only Editors and Admins of this organisation publish customers. Ask one of them.'
      )}
    >
      {(publishing) => (
        <>
          <Section title={t('publishing.new', 'New grant')}>
            <NewGrantForm uid={uid} publishing={publishing} />
          </Section>
          <Section title={t('publishing.grants', 'Grants')}>
            <GrantList uid={uid} publishing={publishing} />
          </Section>
        </>
      )}
    </Answer>
  );
}
