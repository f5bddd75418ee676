import { t } from '@grafana/i18n';
import { QUERY_TYPES } from '../domain/queryType/QueryType';
import { PlainList } from '../ui/PlainList';
import { queryTypeWord } from '../ui/words/queryTypeWord';
import { typeHint } from './queryEditor/typeHint';

/** The help beside the query editor: what can be asked, and what goes with every question. */
export function QueryHelp() {
  const types = t('help.types', 'What a query can show');
  const more = t('help.more', 'With every query');
  return (
    <div>
      <h4>{types}</h4>
      <PlainList
        label={types}
        items={QUERY_TYPES.map((type) => ({ key: type, text: queryTypeWord(type), detail: typeHint(type) }))}
      />
      <h4>{more}</h4>
      <PlainList label={more} items={notes()} />
    </div>
  );
}

/** A function, so that its words are looked up when it is called. */
const notes = () => [
  {
    key: 'nothing',
    text: t('help.nothing', 'Nothing filled in'),
    detail: t(
      'help.nothing-detail',
      'Every query answers sensibly with nothing but its type; grey words say what is meant.'
    ),
  },
  {
    key: 'filters',
    text: t('help.filters', 'Filters'),
    detail: t(
      'help.filters-detail',
      'Values of one filter are alternatives, all filters count together. More filters has services, teams, reporters, whom a ticket waits for, and what is left out; (none) is a ticket without a value. Nobody filters by what is not shown to him.'
    ),
  },
  {
    key: 'variables',
    text: t('help.variables', 'Variables'),
    detail: t(
      'help.variables-detail',
      'A variable stands in a list as $name, with all its values. All leaves nothing out, tickets without a value included.'
    ),
  },
  {
    key: 'ad-hoc',
    text: t('help.ad-hoc', 'Filters of the dashboard'),
    detail: t(
      'help.ad-hoc-detail',
      'customer, state, priority, type, sla, pending, assignee, reporter, team and service, with =, != and one of several. What a query cannot follow is an error, so that no number looks filtered and is not.'
    ),
  },
  {
    key: 'panels',
    text: t('help.panels', 'Numbers of groups in panels'),
    detail: t(
      'help.panels-detail',
      'Tables and bar charts show every group. Stat, gauge and pie chart show the last one alone until Value options, Show is All values. Lines over time: trend, compliance by month, durations with steps, check statistics as a series.'
    ),
  },
  {
    key: 'alerts',
    text: t('help.alerts', 'Alert rules'),
    detail: t(
      'help.alerts-detail',
      'Where one number is asked for, the answer goes straight into a Threshold, without a Reduce; each group becomes an instance with its labels. Groups without tickets are 0 where that is asked for; a share or a duration of nothing has no number.'
    ),
  },
  {
    key: 'zone',
    text: t('help.zone', 'Days and months'),
    detail: t('help.zone-detail', 'They begin in the dashboard’s time zone; in alert rules in that of the customer.'),
  },
];
