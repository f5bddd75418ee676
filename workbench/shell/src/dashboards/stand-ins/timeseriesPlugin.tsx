import { FieldColorModeId, FieldConfigProperty, FieldType, PanelPlugin, type PanelProps } from '@grafana/data';
import {
  GraphDrawStyle,
  LegendDisplayMode,
  TooltipDisplayMode,
  type GraphFieldConfig,
  type VizLegendOptions,
} from '@grafana/schema';
import { TimeSeries, TooltipPlugin } from '@grafana/ui';
import { addCustomOptions } from './addCustomOptions.ts';

interface TimeSeriesOptions {
  legend?: Partial<VizLegendOptions>;
}

const legendDefaults: VizLegendOptions = {
  showLegend: true,
  displayMode: LegendDisplayMode.List,
  placement: 'bottom',
  calcs: [],
};

/** What a series may set; undefined where the graph has a default of its own. */
const seriesOptions = {
  drawStyle: GraphDrawStyle.Line,
  lineWidth: 1,
  fillOpacity: 0,
  lineInterpolation: undefined,
  lineStyle: undefined,
  gradientMode: undefined,
  showPoints: undefined,
  pointSize: undefined,
  spanNulls: undefined,
  barAlignment: undefined,
  stacking: undefined,
  axisPlacement: undefined,
  axisLabel: undefined,
  axisSoftMin: undefined,
  axisSoftMax: undefined,
  scaleDistribution: undefined,
  thresholdsStyle: undefined,
  hideFrom: undefined,
};

/** Lines over time with a legend and a tooltip; no zoom, stacking or annotations. */
export function timeseriesPlugin(): PanelPlugin {
  return new PanelPlugin<TimeSeriesOptions, GraphFieldConfig>(TimeSeriesPanel).useFieldConfig({
    standardOptions: { [FieldConfigProperty.Color]: { defaultValue: { mode: FieldColorModeId.PaletteClassic } } },
    useCustomConfig: (builder) => addCustomOptions(builder, seriesOptions),
  });
}

function TimeSeriesPanel({ data, height, options, timeRange, timeZone, width }: PanelProps<TimeSeriesOptions>) {
  const frames = data.series.filter(
    ({ fields }) =>
      fields.some((field) => field.type === FieldType.time) && fields.some((field) => field.type === FieldType.number)
  );
  if (frames.length === 0) {
    return <p>No data</p>;
  }
  return (
    <TimeSeries
      frames={frames}
      width={width}
      height={height}
      timeRange={timeRange}
      timeZone={timeZone}
      legend={{ ...legendDefaults, ...options.legend }}
      structureRev={data.structureRev}
    >
      {(config, alignedFrame) => (
        <TooltipPlugin data={alignedFrame} config={config} mode={TooltipDisplayMode.Multi} timeZone={timeZone} />
      )}
    </TimeSeries>
  );
}
