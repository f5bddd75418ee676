import { t } from '@grafana/i18n';
import { Collapse } from '@grafana/ui';
import { useState } from 'react';
import type { System } from '../../../domain/setup/systems';
import { PlainList } from '../../../ui/PlainList';

const NAME = '$name';
const ENDS = '$__timeFrom, $__timeTo';

/** What the text may hold beside its own language, in the words of the system where it is known. */
export function RawHelp({ system }: { system: System | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const items = [
    {
      key: 'name',
      text: NAME,
      detail: t(
        'raw.help.name',
        'The value of a dashboard variable, quoted for you: write it without quotation marks and without a format.'
      ),
    },
    {
      key: 'list',
      text: system === 'servicenow' ? 'priorityIN$priority' : 'status in ($state)',
      detail: t('raw.help.list', 'All values of a variable. Everywhere else it must have exactly one.'),
    },
    {
      key: 'filter',
      text: system === 'servicenow' ? '$__timeFilter(opened_at)' : '$__timeFilter(created)',
      detail: t('raw.help.filter', 'The time lies within the dashboard’s time range.'),
    },
    {
      key: 'from',
      text: ENDS,
      detail: t('raw.help.from', 'The beginning and the end of the time range, as values.'),
    },
    {
      key: 'refused',
      text: t('raw.help.refused-title', 'Not possible'),
      detail:
        system === 'servicenow'
          ? t(
              'raw.help.refused-encoded',
              'NQ, scripts and unknown columns are refused, because they could leave the scope.'
            )
          : t('raw.help.refused', 'Whatever could leave the customers’ scopes is refused with its place in the text.'),
    },
    {
      key: 'who',
      text: t('raw.help.who-title', 'For whom'),
      detail: t(
        'raw.help.who',
        'Editors and Admins only: Viewers, alert rules and public dashboards get no answer. For those, use Tickets or Count.'
      ),
    },
  ];
  return (
    <Collapse label={t('raw.help.title', 'Variables and macros')} isOpen={isOpen} onToggle={setOpen}>
      <PlainList label={t('raw.help.title', 'Variables and macros')} items={items} />
    </Collapse>
  );
}
