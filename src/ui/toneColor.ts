import type { GrafanaTheme2 } from '@grafana/data';
import type { Sign } from '../domain/vocabulary/Sign';

/** The text colour of a tone. */
export function toneColor(theme: GrafanaTheme2, tone: Sign['tone']): string {
  switch (tone) {
    case 'unsure':
      return theme.visualization.getColorByName(theme.isDark ? 'light-purple' : 'dark-purple');
    case 'secondary':
      return theme.colors.text.secondary;
    default:
      return theme.colors[tone].text;
  }
}
