import { t } from '@grafana/i18n';

interface Props {
  done: number;
  total: number;
}

/** How many of the dashboards are read in which entries are looked for. */
export function ReadingProgress({ done, total }: Props) {
  return <div role="status">{t('playbook.reading', '{{done}} of {{total}} dashboards read', { done, total })}</div>;
}
