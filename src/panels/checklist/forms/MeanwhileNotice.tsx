import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useState } from 'react';
import { CheckStateLabel } from '../../../ui/rounds/CheckStateLabel';
import { Clock } from '../../../ui/rounds/Clock';
import { CheckFinding } from '../row/CheckFinding';
import type { ListRow } from '../ListRow';

/** Says that somebody was faster while one types, and what recording does now. */
export function MeanwhileNotice({ row: { check, round } }: { row: ListRow }) {
  const [seenFirst] = useState(check.seen);
  if (check.seen === seenFirst || check.answeredAtMs === undefined) {
    return null;
  }
  return (
    <div role="alert">
      <Stack gap={1} wrap="wrap">
        <strong>
          {t('checklist.meanwhile', 'This check was answered meanwhile. What you record now corrects that answer.')}
        </strong>
        <CheckStateLabel state={check.state} />
        <Clock atMs={check.answeredAtMs} zone={round.zone} day={round.date} />
        <CheckFinding check={check} isShort={false} />
      </Stack>
    </div>
  );
}
