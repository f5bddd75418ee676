import { useStyles2 } from '@grafana/ui';
import type { Link } from '../../../domain/rounds/Round';
import { getChecklistStyles } from '../styles';

interface Props {
  links: readonly Link[];
  /** Whether the Tab key stops at them; in a list only at those of the check where one is. */
  isTabbed?: boolean;
}

/** Where help is to be found, as links that open beside the dashboard. */
export function LinksCell({ links, isTabbed = true }: Props) {
  const styles = useStyles2(getChecklistStyles);
  return (
    <>
      {links.map(({ title, url }) => (
        <a
          key={url}
          className={styles.link}
          href={url}
          target="_blank"
          rel="noreferrer noopener"
          tabIndex={isTabbed ? undefined : -1}
        >
          {title}
        </a>
      ))}
    </>
  );
}
