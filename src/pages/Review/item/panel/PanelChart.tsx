import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { PanelRenderer } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import { InlineNotice } from '../../../../ui/InlineNotice';
import { Loading } from '../../../../ui/Loading';
import type { LivePanel } from './readLivePanel';
import { usePanelData, type PanelTime } from './usePanelData';
import { useWidth } from './useWidth';

/** Grafana's own size for a panel that is one of several. */
const HEIGHT = 240;

interface Props {
  dashboardUid: string;
  panel: LivePanel;
  time: PanelTime;
}

/** A panel as its dashboard would draw it, in a time of its own. */
export function PanelChart({ dashboardUid, panel, time }: Props) {
  const styles = useStyles2(getStyles);
  const { data, error } = usePanelData(dashboardUid, panel, time);
  const { box, width } = useWidth<HTMLDivElement>();
  const said = data?.errors?.[0]?.message;
  return (
    <div>
      {(error !== undefined || said !== undefined) && (
        <InlineNotice>
          {t('review-item.panel.no-data', 'The data of this panel could not be read.')} {said}
        </InlineNotice>
      )}
      <div ref={box} className={styles.box}>
        {data === undefined || width === 0 ? (
          error === undefined && <Loading lines={6} />
        ) : (
          <PanelRenderer
            pluginId={panel.type}
            title={panel.title}
            data={data}
            options={panel.options}
            fieldConfig={panel.fieldConfig}
            timeZone={time.zone}
            width={width}
            height={HEIGHT}
          />
        )}
      </div>
    </div>
  );
}

const getStyles = () => ({ box: css({ height: HEIGHT, minWidth: 0, overflow: 'hidden' }) });
