import { t } from '@grafana/i18n';
import { LinkButton, Stack } from '@grafana/ui';
import { Failure } from '../../../domain/Failure';
import type { SourceState } from '../../../query/review/SourceState';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { Loading } from '../../../ui/Loading';
import { NotAllowed } from '../../../ui/NotAllowed';
import type { ReviewViewProps } from '../ReviewViewProps';
import { GROUPS } from './findingGroups';
import { FindingSection } from './FindingSection';
import { NoFinding } from './NoFinding';
import { RuleNotices } from './RuleNotices';
import { useGroupedFindings } from './useGroupedFindings';
import type { RaisedInUse } from './useRaisedFindings';

interface Props extends ReviewViewProps {
  raised: RaisedInUse;
}

/** The state of the store, where findings cannot be shown; undefined where they can. */
function Unread({ state }: { state: SourceState }) {
  if (state.error instanceof Failure && state.error.kind === 'not-allowed') {
    return (
      <NotAllowed sentence={t('review.findings-not-allowed', 'You may not see findings here. Ask an administrator.')} />
    );
  }
  return state.error === null ? <Loading lines={6} /> : <ErrorSentence error={state.error} onRetry={state.refetch} />;
}

/** What is to be learnt: what was promised, whether it helped, what is to be decided, and what is settled. */
export function FindingsView({ raised, ...view }: Props) {
  const { review, place, urlOf } = view;
  const { groups, outcomes, hold } = useGroupedFindings(review);
  const state = review.states.find(({ id }) => id === 'state');
  if (state !== undefined && !state.isThere) {
    return <Unread state={state} />;
  }
  const asked = GROUPS.find((group) => group === place.show);
  const shown = asked === undefined ? GROUPS : [asked];
  return (
    <Stack direction="column" gap={2}>
      <RuleNotices review={review} raised={raised} />
      {review.material.findings.length === 0 && <NoFinding review={review} />}
      {shown.map((group) => (
        <FindingSection
          key={group}
          {...view}
          {...{ group, findings: groups[group], outcomes, onHold: hold, isAlone: asked !== undefined }}
        />
      ))}
      {asked !== undefined && (
        <LinkButton variant="secondary" size="sm" href={urlOf({ view: 'review' })}>
          {t('review.findings-all', 'All findings')}
        </LinkButton>
      )}
    </Stack>
  );
}
