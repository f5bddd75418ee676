import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { currentUser } from '../../api/grafana/currentUser';
import { NotAllowed } from '../../ui/NotAllowed';
import { ChosenDataSource } from '../ChosenDataSource';
import { NotSetUpYet } from '../NotSetUpYet';
import { ReviewPage } from './ReviewPage';
import { usePlace } from './place/usePlace';

/** What came in, what was done, and what to learn from it: for the team, over a customer and some days. */
export function Review() {
  const { place } = usePlace();
  return (
    <PluginPage
      subTitle={t('review.subtitle', 'What came in, what was done about it, and what is to be learnt from it.')}
    >
      {currentUser().isEditor ? (
        <ChosenDataSource
          none={<NotSetUpYet message={t('review.no-data-source', 'There is nothing to look back at yet')} />}
          preferred={[place.ds]}
        >
          {(uid) => <ReviewPage key={uid} uid={uid} />}
        </ChosenDataSource>
      ) : (
        <NotAllowed
          sentence={t(
            'review.not-allowed',
            'Reviews are for Editors and Admins, the team. Ask one of them for a report.'
          )}
        />
      )}
    </PluginPage>
  );
}
