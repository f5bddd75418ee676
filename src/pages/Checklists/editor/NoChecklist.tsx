import { t, Trans } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import { placeUrl } from '../place';
import { usePlace } from '../usePlace';

/** Shown where the address names a checklist that is not there, or not the reader's. */
export function NoChecklist() {
  const { ds } = usePlace().place;
  return (
    <EmptyState
      variant="not-found"
      hideImage
      message={t('checklists.not-found', 'There is no such checklist, or it is not available to you')}
      button={
        <LinkButton variant="secondary" href={placeUrl({ ds })}>
          <Trans i18nKey="checklists.back">Back to the list</Trans>
        </LinkButton>
      }
    />
  );
}
