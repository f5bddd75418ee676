import { SceneGridItem, SceneGridRow } from '@grafana/scenes';
import type { PanelModel, PanelOrRowModel } from './dashboardModel.ts';
import type { MenuDashboard } from './panelMenu.ts';
import { toPanel } from './toPanel.ts';

/**
 * Panels as items of a scene's grid. A collapsed row carries its panels; an open one owns those that follow it,
 * as far as the next row.
 */
export function toGridItems(
  panels: readonly PanelOrRowModel[],
  dashboard: MenuDashboard
): Array<SceneGridItem | SceneGridRow> {
  const items: Array<SceneGridItem | SceneGridRow> = [];
  let open: PanelOrRowModel | undefined;
  let inRow: PanelModel[] = [];
  const closeRow = () => {
    if (open) {
      items.push(toRow(open, inRow, dashboard));
    }
    open = undefined;
    inRow = [];
  };
  for (const panel of panels) {
    if (panel.type === 'row') {
      closeRow();
      if (panel.collapsed) {
        items.push(toRow(panel, panel.panels, dashboard));
      } else {
        open = panel;
      }
    } else if (open) {
      inRow.push(panel);
    } else {
      items.push(toGridItem(panel, dashboard));
    }
  }
  closeRow();
  return items;
}

function toRow(row: PanelOrRowModel, panels: readonly PanelModel[], dashboard: MenuDashboard): SceneGridRow {
  return new SceneGridRow({
    key: `row-${row.id}`,
    title: row.title,
    isCollapsed: row.collapsed,
    y: row.gridPos.y,
    children: panels.map((panel) => toGridItem(panel, dashboard)),
  });
}

function toGridItem(panel: PanelModel, dashboard: MenuDashboard): SceneGridItem {
  const { x, y, w, h } = panel.gridPos;
  return new SceneGridItem({
    key: `grid-item-${panel.id}`,
    x,
    y,
    width: w,
    height: h,
    isDraggable: false,
    isResizable: false,
    body: toPanel(panel, dashboard),
  });
}
