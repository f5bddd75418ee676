import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Publishing } from '../../domain/publishing/Grant';
import { mayRevoke } from '../../domain/publishing/mayRevoke';
import { InlineNotice } from '../../ui/InlineNotice';
import { GrantEntry } from './GrantEntry';

interface Props {
  uid: string;
  publishing: Publishing;
}

/** Every grant that was ever made for the customers of the reader, the newest first. */
export function GrantList({ uid, publishing: { grants, customers } }: Props) {
  const styles = useStyles2(getStyles);
  if (grants.length === 0) {
    return (
      <InlineNotice>
        {t('publishing.no-grants', 'None has been made yet: public dashboards show nothing of your customers.')}
      </InlineNotice>
    );
  }
  return (
    <ul className={styles.list} aria-label={t('publishing.grants', 'Grants')}>
      {grants.map((grant) => (
        <GrantEntry key={grant.id} uid={uid} grant={grant} revocable={mayRevoke(grant, customers)} />
      ))}
    </ul>
  );
}

const getStyles = () => ({ list: css({ listStyle: 'none', margin: 0, padding: 0, maxWidth: 960 }) });
