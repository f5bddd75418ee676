import { rangeUtil, type PluginExtensionPanelContext } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { appUrl } from '../../api/appUrl';
import { panelContextSchema, type PanelContext } from '../../domain/writing/PanelContext';
import { panelPath } from '../../domain/writing/panelPath';
import type { Origin } from '../../domain/writing/TicketDraft';

/** What a ticket is made from: the panel, its address, and what its dashboard shows at the moment. */
export interface PanelOrigin extends Origin {
  /** The values of the dashboard's variables by their names, "All" left out. */
  variables: Record<string, string[]>;
}

const ALL = '$__all';

/** The dashboard's variables as Grafana writes them into addresses ("var-name=value"), "All" as its own word. */
function variablesInAddress(): URLSearchParams {
  const names = getTemplateSrv()
    .getVariables()
    .map(({ name }) => name);
  const parts = names.map((name) => getTemplateSrv().replace(`\${${name}:queryparam}`));
  return new URLSearchParams(parts.filter((part) => part.startsWith('var-')).join('&'));
}

function readVariables(address: URLSearchParams): Record<string, string[]> {
  const names = [...new Set(address.keys())];
  return Object.fromEntries(
    names.map((name) => [name.slice('var-'.length), address.getAll(name).filter((value) => value !== ALL)])
  );
}

/** Panel titles hold variables ("Tickets of $customer"). */
function asShown(title: string, context: PluginExtensionPanelContext): string {
  return getTemplateSrv().replace(title, context.scopedVars, 'text').trim();
}

/** Reads the context of a panel's menu; undefined where the panel is none of a saved dashboard. */
export function panelOrigin(context: PluginExtensionPanelContext | undefined): PanelOrigin | undefined {
  const parsed = panelContextSchema.safeParse(context);
  if (!parsed.success || context === undefined) {
    return undefined;
  }
  const panel: PanelContext = { ...parsed.data, title: asShown(parsed.data.title, context) };
  const range = rangeUtil.convertRawToRange(context.timeRange, context.timeZone);
  const address = variablesInAddress();
  const link = panelPath(panel, {
    from: range.from.valueOf(),
    to: range.to.valueOf(),
    variables: address.toString(),
  });
  const titles = [panel.dashboard.title, panel.title].filter((title) => title !== '');
  return { panel, link: appUrl(link), linkTitle: titles.join(' / ').slice(0, 255), variables: readVariables(address) };
}
