import { applyFieldOverrides, cacheFieldDisplayNames, type DataFrame } from '@grafana/data';
import { config, getTemplateSrv } from '@grafana/runtime';

/** Frames with the display of their own field configuration, as a panel without any overrides shows them. */
export function drawFields(frames: DataFrame[]): DataFrame[] {
  const drawn = applyFieldOverrides({
    data: frames,
    fieldConfig: { defaults: {}, overrides: [] },
    replaceVariables: (value, scopedVars, format) => getTemplateSrv().replace(value, scopedVars, format),
    theme: config.theme2,
    timeZone: config.bootData.user.timezone,
  });
  cacheFieldDisplayNames(drawn);
  return drawn;
}
