import { textUtil, urlUtil } from '@grafana/data';
import { sceneGraph, sceneUtils, type SceneObject } from '@grafana/scenes';
import { type LinkModel } from './dashboardModel.ts';

/** A link's address: variables filled in, those and the time range added on request. Code as an address is refused. */
export function linkAddress(scene: SceneObject, link: Pick<LinkModel, 'url' | 'includeVars' | 'keepTime'>): string {
  const variables = link.includeVars ? sceneUtils.getUrlState(sceneGraph.getVariables(scene)) : {};
  const time = link.keepTime ? sceneUtils.getUrlState(sceneGraph.getTimeRange(scene)) : {};
  const address = sceneGraph.interpolate(scene, link.url);
  return textUtil.sanitizeUrl(urlUtil.appendQueryToUrl(address, urlUtil.toUrlParams({ ...variables, ...time })));
}
