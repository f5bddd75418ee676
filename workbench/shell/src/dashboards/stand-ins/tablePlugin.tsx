import { cacheFieldDisplayNames, PanelPlugin, type PanelProps } from '@grafana/data';
import { TableCellHeight } from '@grafana/schema';
import { Combobox } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { useMemo } from 'react';
import { addCustomOptions } from './addCustomOptions.ts';

interface TableOptions {
  frameIndex?: number;
  showHeader?: boolean;
  cellHeight?: TableCellHeight;
  sortBy?: Array<{ displayName: string; desc?: boolean }>;
  enablePagination?: boolean;
}

const frameChoiceHeightPx = 40;

/** What a column may set; undefined where the table has a default of its own. */
const columnOptions = {
  width: undefined,
  minWidth: 150,
  align: 'auto',
  cellOptions: { type: 'auto' },
  wrapText: false,
  wrapHeaderText: undefined,
  inspect: false,
  tooltip: undefined,
  hideFrom: undefined,
};

/** Grafana's own table component with the options that it takes; no footer, no ad-hoc filters. */
export function tablePlugin(): PanelPlugin {
  return new PanelPlugin<TableOptions>(TablePanel).useFieldConfig({
    useCustomConfig: (builder) => addCustomOptions(builder, columnOptions),
  });
}

function TablePanel(props: PanelProps<TableOptions>) {
  const { data, fieldConfig, height, onOptionsChange, options, timeRange, width } = props;
  const frames = useMemo(() => {
    // Without this the headers show the fields' raw names.
    cacheFieldDisplayNames(data.series);
    return data.series;
  }, [data.series]);
  const frame = frames[options.frameIndex ?? 0] ?? frames[0];
  if (!frame || frame.fields.length === 0) {
    return <p>No data</p>;
  }
  const several = frames.length > 1;
  return (
    <>
      <TableNG
        ariaLabel={props.title}
        data={frame}
        width={width}
        height={several ? height - frameChoiceHeightPx : height}
        noHeader={options.showHeader === false}
        showTypeIcons={false}
        resizable
        sortBy={options.sortBy}
        onSortByChange={(sortBy) => onOptionsChange({ ...options, sortBy })}
        enablePagination={options.enablePagination}
        cellHeight={options.cellHeight ?? TableCellHeight.Sm}
        structureRev={data.structureRev}
        timeRange={timeRange}
        fieldConfig={fieldConfig}
        transparent={props.transparent}
      />
      {several && (
        <Combobox
          aria-label="Frame"
          options={frames.map((f, value) => ({ value, label: f.name ?? f.refId ?? `Frame ${value + 1}` }))}
          value={frames.indexOf(frame)}
          onChange={({ value }) => onOptionsChange({ ...options, frameIndex: value })}
        />
      )}
    </>
  );
}
