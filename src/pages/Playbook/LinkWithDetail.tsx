import { Text } from '@grafana/ui';
import { PageLink } from '../../ui/PageLink';

interface Props {
  href: string;
  text: string;
  /** Said below the link: beside it, colour alone would tell the two apart. */
  detail: string;
}

/** A link in a table, and what it leads to in smaller words. */
export function LinkWithDetail({ href, text, detail }: Props) {
  return (
    <div>
      <PageLink href={href}>{text}</PageLink>
      {detail !== '' && (
        <Text element="p" variant="bodySmall" color="secondary">
          {detail}
        </Text>
      )}
    </div>
  );
}
