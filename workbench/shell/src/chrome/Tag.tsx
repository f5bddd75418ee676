import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** A small outlined word, for what is the workbench's and not Grafana's. */
export function Tag({ children, title }: { children: string; title?: string }) {
  return (
    <span className={useStyles2(getStyles)} title={title}>
      {children}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    border: `1px dashed ${theme.colors.border.strong}`,
    borderRadius: theme.shape.radius.default,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: 1.4,
    padding: theme.spacing(0, 0.5),
    whiteSpace: 'nowrap',
  });
