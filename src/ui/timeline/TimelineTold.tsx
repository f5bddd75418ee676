import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { TimelineItem } from '../../domain/timeline/TimelineItem';
import { CountFacts } from './CountFacts';
import { ItemFacts } from './ItemFacts';
import type { Spot } from './Spot';
import { TimelineChoice } from './TimelineChoice';

interface Props {
  spot: Spot;
  isOpen: boolean;
  zone: string;
  /** How much room there is, in pixels. */
  widthPx: number;
  nameOf: (item: TimelineItem) => string;
  onChoose: (id: string) => void;
}

const WIDTH_PX = 320;

/** Beside what is looked at: what more there is to say of it. */
export function TimelineTold({ spot, isOpen, zone, widthPx, nameOf, onChoose }: Props) {
  const styles = useStyles2(getStyles);
  const [first] = spot.items;
  const place = { left: Math.max(0, Math.min(spot.left, widthPx - WIDTH_PX)), top: spot.top };
  return (
    // Takes the focus of a press where a browser's buttons take none, so that the list stays open for it.
    <div
      className={styles.told}
      style={place}
      data-told
      tabIndex={isOpen ? -1 : undefined}
      role={isOpen ? undefined : 'tooltip'}
    >
      {isOpen ? (
        <TimelineChoice items={spot.items} nameOf={nameOf} onChoose={onChoose} />
      ) : spot.isCount ? (
        <CountFacts items={spot.items} zone={zone} />
      ) : (
        first !== undefined && <ItemFacts item={first} zone={zone} />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  told: css({
    position: 'absolute',
    zIndex: theme.zIndex.dropdown,
    width: WIDTH_PX,
    maxWidth: '100%',
    maxHeight: 264,
    overflowY: 'auto',
    padding: theme.spacing(1),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.elevated ?? theme.colors.background.secondary,
    boxShadow: theme.shadows.z2,
    fontSize: theme.typography.bodySmall.fontSize,
    overflowWrap: 'anywhere',
  }),
});
