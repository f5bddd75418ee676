import type { Acting } from '../Acting';
import type { ListRow } from '../ListRow';

/** What every form below a check is given. */
export interface FormProps {
  row: ListRow;
  acting: Acting;
  onClose: () => void;
}
