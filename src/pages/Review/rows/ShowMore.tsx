import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';

interface Props {
  /** How many are not shown. */
  left: number;
  onMore: () => void;
}

/** Below a long list: how many more there are. */
export function ShowMore({ left, onMore }: Props) {
  return left === 0 ? null : (
    <div>
      <Button type="button" variant="secondary" size="sm" onClick={onMore}>
        {t('review.more', 'Show more ({{count}} left)', { count: left })}
      </Button>
    </div>
  );
}
