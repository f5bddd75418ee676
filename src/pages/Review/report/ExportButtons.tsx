import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { reviewCsv } from '../../../domain/review/report/reviewCsv';
import type { ReviewSnapshot } from '../../../domain/review/report/Snapshot';
import type { Customer } from '../../../domain/status/Customer';
import type { Period } from '../period/periods';
import { download } from './download';
import { fileName } from './fileName';
import { PrintButton } from './PrintButton';
import { reportWords } from './reportWords';

interface Props {
  /** Undefined where it cannot be read, such as one of a newer release. */
  snapshot: ReviewSnapshot | undefined;
  markdown: string;
  customerName: string;
  customers: readonly Customer[];
  period: Period;
}

/** Takes a report elsewhere. */
export function ExportButtons({ snapshot, markdown, customerName, customers, period }: Props) {
  return (
    <Stack gap={1} wrap="wrap">
      <Button
        type="button"
        variant="secondary"
        icon="download-alt"
        onClick={() => download(fileName(customerName, period, 'md'), 'text/markdown', markdown)}
      >
        {t('review.export.markdown', 'Markdown')}
      </Button>
      {snapshot && (
        <Button
          type="button"
          variant="secondary"
          icon="download-alt"
          onClick={() =>
            download(fileName(customerName, period, 'csv'), 'text/csv', reviewCsv(snapshot, reportWords(customers)))
          }
        >
          {t('review.export.csv', 'CSV')}
        </Button>
      )}
      <PrintButton markdown={markdown} />
    </Stack>
  );
}
