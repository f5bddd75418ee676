import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';
import { Alert, Portal, useStyles2, type AlertVariant } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { announcements } from './announcements.ts';
import { toToast, type Toast } from './toToast.ts';

const shownForMs: Partial<Record<AlertVariant, number>> = { success: 4000, warning: 7000, error: 7000 };

/** What services and plugins announce, in the corner for some seconds. */
export function Toasts() {
  const styles = useStyles2(getStyles);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  useEffect(() => {
    const subscription = announcements(getAppEvents()).subscribe((event) => {
      const toast = toToast(event);
      setToasts((shown) => [...shown, toast]);
      setTimeout(
        () => setToasts((shown) => shown.filter(({ id }) => id !== toast.id)),
        shownForMs[toast.variant] ?? 4000
      );
    });
    return () => subscription.unsubscribe();
  }, []);
  return (
    <Portal>
      <div className={styles}>
        {toasts.map(({ id, variant, title, text }) => (
          <Alert
            key={id}
            severity={variant}
            title={title}
            elevated
            onRemove={() => setToasts((shown) => shown.filter((toast) => toast.id !== id))}
          >
            {text}
          </Alert>
        ))}
      </div>
    </Portal>
  );
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    position: 'fixed',
    top: theme.spacing(10),
    right: theme.spacing(2),
    maxWidth: `min(400px, calc(100vw - ${theme.spacing(4)}))`,
    zIndex: theme.zIndex.portal,
  });
