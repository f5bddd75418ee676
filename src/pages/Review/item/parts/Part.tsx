import { Text, useStyles2 } from '@grafana/ui';
import { useId, type ReactNode } from 'react';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';

/** A titled part of an item's screen. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.column}>
      <Text element="h3" variant="h5">
        <span id={id}>{title}</span>
      </Text>
      {children}
    </section>
  );
}
