import {
  applyFieldOverrides,
  getDefaultTimeRange,
  getPanelOptionsWithDefaults,
  LoadingState,
  PluginContextProvider,
  type PanelData,
} from '@grafana/data';
import { getAppEvents, getTemplateSrv } from '@grafana/runtime';
import type { PanelRendererProps } from '#rt/components/PanelRenderer';
import { ErrorBoundaryAlert, useTheme2 } from '@grafana/ui';
import { useMemo } from 'react';
import { importPanelPlugin } from '../plugins/importPanelPlugin.ts';
import { useLoaded } from './useLoaded.ts';

const noData: PanelData = { state: LoadingState.NotStarted, series: [], timeRange: getDefaultTimeRange() };

/** One panel outside a dashboard, as plugins ask for it through @grafana/runtime. */
export function PanelRenderer(props: PanelRendererProps) {
  const { data = noData, pluginId, timeZone = 'browser', title, width, height } = props;
  const theme = useTheme2();
  const loaded = useLoaded(pluginId, () => importPanelPlugin(pluginId));
  const plugin = loaded.state === 'ready' ? loaded.value : undefined;
  const fieldConfig = useMemo(() => ({ overrides: [], defaults: {}, ...props.fieldConfig }), [props.fieldConfig]);
  const replaceVariables = getTemplateSrv().replace.bind(getTemplateSrv());
  const configured = useMemo(() => {
    if (!plugin) {
      return undefined;
    }
    const currentOptions = { ...props.options };
    const set = getPanelOptionsWithDefaults({
      plugin,
      currentOptions,
      currentFieldConfig: fieldConfig,
      isAfterPluginChange: false,
    });
    const series = applyFieldOverrides({
      data: data.series,
      fieldConfig: set.fieldConfig,
      fieldConfigRegistry: plugin.fieldConfigRegistry,
      replaceVariables: (value, scopedVars, format) => getTemplateSrv().replace(value, scopedVars, format),
      theme,
      timeZone,
    });
    return { options: set.options, fieldConfig: set.fieldConfig, data: { ...data, series } };
  }, [plugin, props.options, fieldConfig, data, theme, timeZone]);
  if (loaded.state === 'failed') {
    return <p>{loaded.sentence}</p>;
  }
  if (!plugin?.panel || !configured) {
    return <p>Loading panel</p>;
  }
  const Panel = plugin.panel;
  return (
    <ErrorBoundaryAlert dependencies={[plugin, data]}>
      <PluginContextProvider meta={plugin.meta}>
        <Panel
          id={1}
          {...configured}
          title={title}
          timeRange={data.timeRange}
          timeZone={timeZone}
          width={width}
          height={height}
          transparent={false}
          renderCounter={0}
          replaceVariables={replaceVariables}
          onOptionsChange={props.onOptionsChange ?? (() => undefined)}
          onFieldConfigChange={props.onFieldConfigChange ?? (() => undefined)}
          onChangeTimeRange={props.onChangeTimeRange ?? (() => undefined)}
          eventBus={getAppEvents()}
        />
      </PluginContextProvider>
    </ErrorBoundaryAlert>
  );
}
