import type { PanelDataErrorViewProps } from '#rt/components/PanelDataErrorView';

/** What a panel shows in the place of data that it cannot draw. */
export function PanelDataErrorView({
  data,
  message,
  needsNumberField,
  needsStringField,
  needsTimeField,
}: PanelDataErrorViewProps) {
  if (message) {
    return <p>{message}</p>;
  }
  if (data.series.every((frame) => frame.length === 0)) {
    return <p>No data</p>;
  }
  const missing = [
    needsTimeField && 'a time field',
    needsNumberField && 'a number field',
    needsStringField && 'a string field',
  ];
  const needs = missing.filter((word) => typeof word === 'string');
  return <p>{needs.length > 0 ? `Data is missing ${needs.join(' and ')}` : 'Unable to visualize data'}</p>;
}
