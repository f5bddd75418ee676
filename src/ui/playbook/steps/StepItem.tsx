import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Checkbox, useStyles2 } from '@grafana/ui';
import { useContext, useId, type ReactNode } from 'react';
import { TicksContext } from './TicksContext';

/** Where a finger has to hit. */
const FINGER = '@media (pointer: coarse), (max-width: 600px)';

interface Props {
  id: string;
  label: ReactNode;
  below: ReactNode;
}

/** A step with its box; nobody can tick it where ticks are not kept. */
export function StepItem({ id, label, below }: Props) {
  const styles = useStyles2(getStyles);
  const ticks = useContext(TicksContext);
  const field = useId();
  const isDone = ticks?.done.has(id) ?? false;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {ticks === undefined ? (
          <span className={styles.mark} aria-hidden="true">
            ☐
          </span>
        ) : (
          <Checkbox id={field} value={isDone} onChange={() => ticks.toggle(id)} />
        )}
        {ticks === undefined ? (
          <span className={styles.text}>{label}</span>
        ) : (
          <label htmlFor={field} className={isDone ? styles.done : styles.text}>
            {label}
          </label>
        )}
      </div>
      {below && <div className={styles.below}>{below}</div>}
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const text = {
    flex: 1,
    minWidth: 0,
    margin: 0,
    // As high as a finger on a phone, without pulling the lines of a list apart at a desk.
    [FINGER]: { paddingBlock: theme.spacing(1) },
  };
  // Level with the first line of what is beside it.
  const box = { marginTop: 3, [FINGER]: { marginTop: `calc(3px + ${theme.spacing(1)})` } };
  return {
    item: css({ listStyle: 'none', '& + &': { marginTop: theme.spacing(0.5) } }),
    // The box stands where the dots of the list would.
    line: css({
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginLeft: theme.spacing(-3),
      '& > label:first-child': box,
    }),
    mark: css({ width: theme.spacing(2), textAlign: 'center' }),
    text: css(text),
    done: css({ ...text, color: theme.colors.text.secondary, textDecoration: 'line-through' }),
    below: css({ paddingTop: theme.spacing(0.5) }),
  };
};
