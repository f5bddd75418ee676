import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { NewGrant } from '../../domain/publishing/NewGrant';
import type { Customer } from '../../domain/status/Customer';

/** Says, before it is done, who will see what of the chosen customer; nothing before one is chosen. */
export function WhatWillHappen({ customers }: { customers: readonly Customer[] }) {
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<NewGrant>();
  const chosen = useWatch({ control, name: 'customer' });
  const customer = customers.find(({ id }) => id === chosen);
  if (customer === undefined) {
    return null;
  }
  return (
    <div className={styles.box}>
      <Alert
        severity="warning"
        bottomSpacing={0}
        title={t(
          'publishing.what-will-happen',
          'Anyone with the link of a public dashboard that names this grant sees the tickets of {{name}}',
          { name: customer.name, interpolation: { escapeValue: false } }
        )}
      >
        {t(
          'publishing.what-is-seen',
          'They are the open ones, unless a panel asks for more. Names of people are left out, unless the set-up shows them to this customer.'
        )}
      </Alert>
    </div>
  );
}

const getStyles = () => ({ box: css({ width: 720, maxWidth: '100%' }) });
