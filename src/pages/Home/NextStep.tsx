import { t } from '@grafana/i18n';
import { LinkButton, Text } from '@grafana/ui';
import { appUrl } from '../../api/appUrl';
import { currentUser } from '../../api/grafana/currentUser';
import type { SetupStep } from '../../domain/status/setupSteps';
import { AddDataSourceButton } from '../AddDataSourceButton';
import { dataSourceEditorPath } from '../dataSourceEditorPath';
import { stepAct, stepRequest } from './stepWords';

interface Props {
  /** What waits for somebody; undefined where nothing does. */
  step: SetupStep | undefined;
  /** The data source in which it is done; undefined where there is none. */
  uid: string | undefined;
}

/** The one thing to do now: a button for administrators, whom to ask for the others. */
export function NextStep({ step, uid }: Props) {
  if (step === undefined) {
    return <Text element="p">{t('home.all-done', 'Everything that is needed is set up.')}</Text>;
  }
  if (!currentUser().isAdmin) {
    return <Text element="p">{stepRequest(step.id)}</Text>;
  }
  if (uid === undefined) {
    return <AddDataSourceButton>{stepAct(step.id)}</AddDataSourceButton>;
  }
  return (
    <div>
      <LinkButton icon="arrow-right" href={appUrl(dataSourceEditorPath(uid))}>
        {stepAct(step.id)}
      </LinkButton>
    </div>
  );
}
