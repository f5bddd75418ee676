import { OrgRole, type AppPluginMeta, type PluginInclude } from '@grafana/data';

const ranks: Record<string, number> = { None: 0, Viewer: 1, Editor: 2, Admin: 3, 'Grafana Admin': 4 };

/** True if a person with this organisation role may open the page; a page without a role is for every Viewer. */
function mayOpen(include: Pick<PluginInclude, 'role'>, role: string): boolean {
  return (ranks[role] ?? 0) >= (ranks[include.role ?? OrgRole.Viewer] ?? 0);
}

/** The pages that an app puts into the navigation for a role, in the order of its plugin.json. */
export function navigationPages(app: Pick<AppPluginMeta, 'includes'>, role: string): PluginInclude[] {
  return (app.includes ?? []).filter(
    (include) => include.type === 'page' && include.addToNav === true && include.path && mayOpen(include, role)
  );
}

/** True if the role may open an address of the app: only the exact path of a page is guarded, as in Grafana. */
export function mayOpenPath(app: Pick<AppPluginMeta, 'includes'>, path: string, role: string): boolean {
  const page = app.includes?.find((include) => include.type === 'page' && include.path === path);
  return !page || mayOpen(page, role);
}
