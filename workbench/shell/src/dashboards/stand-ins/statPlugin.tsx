import {
  getFieldDisplayValues,
  PanelPlugin,
  VizOrientation,
  type FieldDisplay,
  type PanelProps,
  type ReduceDataOptions,
} from '@grafana/data';
import { BigValue, BigValueColorMode, BigValueGraphMode, BigValueTextMode, useTheme2, VizRepeater } from '@grafana/ui';

interface StatOptions {
  reduceOptions?: Partial<ReduceDataOptions>;
  orientation?: VizOrientation;
  colorMode?: BigValueColorMode;
  graphMode?: BigValueGraphMode;
  textMode?: BigValueTextMode;
}

export function statPlugin(): PanelPlugin {
  return new PanelPlugin<StatOptions>(StatPanel).useFieldConfig();
}

function StatPanel(props: PanelProps<StatOptions>) {
  const { data, fieldConfig, height, options, replaceVariables, timeZone, width } = props;
  const theme = useTheme2();
  const getValues = () =>
    getFieldDisplayValues({
      fieldConfig,
      reduceOptions: { calcs: ['lastNotNull'], values: false, ...options.reduceOptions },
      replaceVariables,
      theme,
      data: data.series,
      sparkline: options.graphMode !== BigValueGraphMode.None,
      timeZone,
    });
  return (
    <VizRepeater<FieldDisplay>
      source={data}
      getValues={getValues}
      renderValue={({ value, width, height, count }) => (
        <StatValue field={value} width={width} height={height} options={options} several={count > 1} />
      )}
      width={width}
      height={height}
      orientation={options.orientation ?? VizOrientation.Auto}
      autoGrid
      renderCounter={props.renderCounter}
    />
  );
}

interface StatValueProps {
  readonly field: FieldDisplay;
  readonly width: number;
  readonly height: number;
  readonly options: StatOptions;
  readonly several: boolean;
}

function StatValue({ field, width, height, options, several }: StatValueProps) {
  const theme = useTheme2();
  const link = field.hasLinks ? field.getLinks?.()[0] : undefined;
  const value = (
    <BigValue
      value={field.display}
      sparkline={field.sparkline}
      width={width}
      height={height}
      theme={theme}
      count={several ? 2 : 1}
      colorMode={options.colorMode ?? BigValueColorMode.Value}
      graphMode={options.graphMode ?? BigValueGraphMode.Area}
      textMode={options.textMode ?? BigValueTextMode.Auto}
    />
  );
  return link ? (
    <a href={link.href} target={link.target} title={link.title}>
      {value}
    </a>
  ) : (
    value
  );
}
