import { z } from 'zod';

const dashboardSchema = z.looseObject({ panels: z.array(z.unknown()) });
/** Rows hold panels of their own while they are collapsed. */
const placeSchema = z.object({
  id: z.number(),
  libraryPanel: z.object({ uid: z.string() }).optional().catch(undefined),
  panels: z.array(z.unknown()).optional().catch(undefined),
});

const placesIn = (panels: readonly unknown[]): Array<z.infer<typeof placeSchema>> =>
  panels.flatMap((panel) => {
    const place = placeSchema.safeParse(panel).data;
    return place === undefined ? [] : [place, ...placesIn(place.panels ?? [])];
  });

/** The uid of the library panel that stands at a panel's place in a dashboard, from anybody; '' where none does. */
export function libraryPanelAt(dashboard: unknown, panelId: number): string {
  const { panels = [] } = dashboardSchema.safeParse(dashboard).data ?? {};
  return placesIn(panels).find(({ id }) => id === panelId)?.libraryPanel?.uid ?? '';
}

/** The dashboard with that panel alone, as the library has it. */
export function withLibraryPanel(dashboard: unknown, panelId: number, model: unknown): unknown {
  const panel = z.looseObject({}).safeParse(model).data ?? {};
  return { ...dashboardSchema.safeParse(dashboard).data, panels: [{ ...panel, id: panelId }] };
}
