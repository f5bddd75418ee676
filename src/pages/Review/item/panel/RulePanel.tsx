import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useMemo } from 'react';
import { appUrl } from '../../../../api/appUrl';
import type { Labels } from '../../../../domain/playbook/Labels';
import { InlineNotice } from '../../../../ui/InlineNotice';
import { Loading } from '../../../../ui/Loading';
import { PageLink } from '../../../../ui/PageLink';
import { failureSentence } from '../../../../ui/words/failureSentence';
import { PanelChart } from './PanelChart';
import { readLivePanel } from './readLivePanel';
import { useInView } from './useInView';
import type { PanelTime } from './usePanelData';
import { usePanelModel } from './usePanelModel';

interface Props {
  dashboardUid: string;
  panelId: number;
  /** Fill in the dashboard's variables of the same names. */
  labels: Labels;
  /** A perimeter's id; '' for nobody. */
  customer: string;
  time: PanelTime;
}

const dashboardPath = ({ dashboardUid, panelId, time: { from, to } }: Props): string =>
  `/d/${encodeURIComponent(dashboardUid)}?from=${from}&to=${to}&viewPanel=panel-${panelId}`;

/** The panel with which an alert is linked, in the time of the alert; read only once it is in view. */
export function RulePanel(props: Props) {
  const styles = useStyles2(getStyles);
  const { box, wasSeen } = useInView<HTMLDivElement>();
  return (
    <div ref={box} className={styles.box}>
      {wasSeen && <SeenPanel {...props} />}
      <PageLink href={appUrl(dashboardPath(props))}>
        {t('review-item.panel.open', 'Open the panel in its dashboard')}
      </PageLink>
    </div>
  );
}

function SeenPanel({ dashboardUid, panelId, labels, customer, time }: Props) {
  const { dashboard: data, error } = usePanelModel(dashboardUid, panelId);
  const said = JSON.stringify(labels);
  const panel = useMemo(
    () => (data === undefined ? undefined : readLivePanel(data, panelId, labels, customer)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for `labels`
    [data, panelId, said, customer]
  );
  if (error !== null && error !== undefined) {
    return <InlineNotice>{failureSentence(error)}</InlineNotice>;
  }
  if (data === undefined) {
    return <Loading lines={6} />;
  }
  return panel === undefined ? (
    <InlineNotice>{t('review-item.panel.gone', 'The panel that the rule names is not in its dashboard.')}</InlineNotice>
  ) : (
    <PanelChart dashboardUid={dashboardUid} panel={panel} time={time} />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // As high as what will be in it, so that nothing jumps.
  box: css({ minHeight: 264, minWidth: 0, marginTop: theme.spacing(1) }),
});
