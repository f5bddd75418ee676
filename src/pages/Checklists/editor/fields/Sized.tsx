import type { ReactNode } from 'react';

interface Props {
  /** In units of the theme (8 pixels); undefined for all there is. */
  width: number | undefined;
  /** Something is wrong with what is typed here; so `focusFirstFault` finds it. */
  invalid?: boolean;
  children: ReactNode;
}

const UNIT_PX = 8;

/** As wide as said, or as the screen where that is narrower; Grafana's inputs do not shrink by themselves. */
export function Sized({ width, invalid = false, children }: Props) {
  return (
    <div data-invalid={invalid} style={{ width: width === undefined ? '100%' : width * UNIT_PX, maxWidth: '100%' }}>
      {children}
    </div>
  );
}
