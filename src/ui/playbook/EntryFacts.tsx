import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { StateLabel } from '../StateLabel';
import { ReviewedOn } from './ReviewedOn';
import { severitySign } from './severitySign';
import type { ShownEntry } from './ShownEntry';

interface Props {
  entry: Pick<ShownEntry, 'severity' | 'customer' | 'owner' | 'reviewedOn'>;
  /** The customer's name; his id where it is not known. */
  customerName?: string;
  /** YYYY-MM-DD. */
  today: string;
}

/** How bad it is, for whom, who answers for the entry, and since when nobody has looked at it. */
export function EntryFacts({ entry: { severity, customer, owner, reviewedOn }, customerName, today }: Props) {
  const styles = useStyles2(getStyles);
  const plain = { escapeValue: false };
  return (
    <div className={styles.facts}>
      {severity !== '' && <StateLabel sign={severitySign(severity)} word={severity} />}
      <span>
        {customer === ''
          ? t('playbook.all-customers', 'All customers')
          : t('playbook.customer', 'Customer {{customer}}', {
              customer: customerName || customer,
              interpolation: plain,
            })}
      </span>
      {owner !== '' && <span>{t('playbook.owner', 'Owner {{owner}}', { owner, interpolation: plain })}</span>}
      <ReviewedOn reviewedOn={reviewedOn} today={today} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  facts: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
    color: theme.colors.text.secondary,
    overflowWrap: 'anywhere',
    '& > *': { minWidth: 0, whiteSpace: 'normal' },
  }),
});
