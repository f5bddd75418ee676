import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { isWeekend, type SkippedDay } from '../../../domain/checklists/skippedDays';
import { PlainList } from '../../../ui/PlainList';
import { Section } from '../../../ui/Section';
import { skippedWord } from './MonthTable';

/** The days off by name; of weekends only how many. */
export function SkippedList({ days }: { days: ReadonlyMap<string, SkippedDay> }) {
  if (days.size === 0) {
    return null;
  }
  const all = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  const named = all.filter(([, skipped]) => !isWeekend(skipped));
  const title = t('checklists.skipped', 'By name');
  return (
    <Section
      title={title}
      description={t('checklists.skipped-counts', 'Days at weekends: {{weekends}} · other days: {{others}}', {
        weekends: all.length - named.length,
        others: named.length,
      })}
    >
      <PlainList
        label={title}
        items={named.map(([day, skipped]) => ({
          key: day,
          text: dateTimeFormat(`${day}T12:00:00Z`, { timeZone: 'utc', format: 'ddd D MMM YYYY' }),
          detail: skippedWord(skipped),
        }))}
      />
    </Section>
  );
}
