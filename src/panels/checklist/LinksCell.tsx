import { useStyles2 } from '@grafana/ui';
import type { Link } from '../../domain/rounds/Round';
import { getChecklistStyles } from './styles';

/** Where help is to be found, as links that open beside the dashboard. */
export function LinksCell({ links }: { links: readonly Link[] }) {
  const styles = useStyles2(getChecklistStyles);
  return (
    <>
      {links.map(({ title, url }) => (
        <a key={url} className={styles.link} href={url} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      ))}
    </>
  );
}
