import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import { PageLink } from '../../../ui/PageLink';

interface Props {
  text: string;
  /** Where the list behind it is; '' for none. */
  href: string;
}

/** A number in a table, on one line however narrow its column. */
export function Counted({ text, href }: Props) {
  const styles = useStyles2(getStyles);
  return <span className={styles.number}>{href === '' ? text : <PageLink href={href}>{text}</PageLink>}</span>;
}

const getStyles = () => ({ number: css({ whiteSpace: 'nowrap' }) });
