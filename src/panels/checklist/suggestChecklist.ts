import { VisualizationSuggestionScore, type PanelDataSummary, type VisualizationSuggestion } from '@grafana/data';
import { readCheckFrames } from '../../domain/rounds/readCheckFrames';
import type { ChecklistOptions } from './ChecklistOptions';

/** Offers the panel for what a query for checks answers, and for nothing else. */
export function suggestChecklist(data: PanelDataSummary): Array<VisualizationSuggestion<ChecklistOptions>> {
  const hasChecks = data.hasData && readCheckFrames(data.rawFrames ?? []).length > 0;
  return hasChecks ? [{ score: VisualizationSuggestionScore.Best }] : [];
}
