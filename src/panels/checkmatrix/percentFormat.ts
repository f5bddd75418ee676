import { formattedValueToString, type DataFrame } from '@grafana/data';
import { isStatsFrame } from '../../domain/checkmatrix/Figures';
import { percentText } from './percentText';

/** The unit that the backend gives the field. */
const USUAL_UNIT = 'percent';

/** A share of 0 to 100 as people read it; undefined where nothing was due. */
export type PercentFormat = (percent: number | undefined) => string;

/** How the field On time is written: as somebody has set its unit and decimals, else with one decimal. */
export function percentFormat(series: readonly DataFrame[]): PercentFormat {
  const field = series.find(isStatsFrame)?.fields.find(({ name }) => name === 'on_time_pct');
  const { unit = USUAL_UNIT, decimals } = field?.config ?? {};
  const display = field?.display;
  if (display === undefined || (unit === USUAL_UNIT && typeof decimals !== 'number')) {
    return percentText;
  }
  return (percent) =>
    percent === undefined
      ? percentText(percent)
      : formattedValueToString(display(unit === 'percentunit' ? percent / 100 : percent));
}
