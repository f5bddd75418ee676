import type { ItemViewProps } from './ItemViewProps';
import { ItemScreen } from './ItemScreen';

/** One item of the review on a screen of its own; another item begins anew. */
export function ItemView(props: ItemViewProps) {
  return <ItemScreen key={props.item.id} {...props} />;
}
