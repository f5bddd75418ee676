import { VisualizationSuggestionScore, type PanelDataSummary, type VisualizationSuggestion } from '@grafana/data';
import { isRoundFrame } from '../../domain/checkmatrix/readRoundFrames';
import type { CheckmatrixOptions } from './CheckmatrixOptions';

/** Offers the panel for what a query for rounds answers, and for nothing else. */
export function suggestCheckmatrix(data: PanelDataSummary): Array<VisualizationSuggestion<CheckmatrixOptions>> {
  const hasRounds = data.hasData && (data.rawFrames ?? []).some(isRoundFrame);
  return hasRounds ? [{ score: VisualizationSuggestionScore.Best }] : [];
}
