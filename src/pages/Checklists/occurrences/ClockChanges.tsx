import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import type { Definition } from '../../../domain/checklists/KnownChecklist';
import { useClockChanges } from '../../../query/checklists/useClockChanges';
import { Answer } from '../../../ui/Answer';
import { Section } from '../../../ui/Section';
import { OccurrenceList } from './OccurrenceList';

interface Props {
  uid: string;
  id: string;
  year: number;
  /** Undefined where only its titles are the reader's. */
  definition: Definition | undefined;
}

/** What becomes of a checklist's times on the two days of a year on which the clocks change. */
export function ClockChanges({ uid, id, year, definition }: Props) {
  const asked = useClockChanges(uid, id, year);
  const slotNames = new Map((definition?.checklist.slots ?? []).map((slot) => [slot.id, slot.title ?? '']));
  return (
    <Section
      title={t('checklists.clock-changes', 'When the clocks change')}
      description={t(
        'checklists.clock-changes-hint',
        'A time that does not exist moves forward; one that occurs twice means the first.'
      )}
    >
      <Answer asked={asked} lines={2} notAllowed={t('checklists.not-yours', 'You may not see this checklist.')}>
        {(occurrences) =>
          occurrences.length === 0 ? (
            <Text color="secondary">
              {t('checklists.no-clock-changes', 'It is not due on such a day in this year.')}
            </Text>
          ) : (
            <OccurrenceList occurrences={occurrences} slotNames={slotNames} />
          )
        }
      </Answer>
    </Section>
  );
}
