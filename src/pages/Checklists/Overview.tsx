import { t, Trans } from '@grafana/i18n';
import { EmptyState, LinkButton, Stack } from '@grafana/ui';
import type { KnownChecklist, KnownChecklists } from '../../domain/checklists/KnownChecklist';
import { currentUser } from '../../api/currentUser';
import { useStatesToday } from '../../query/useStatesToday';
import { Section } from '../../ui/Section';
import { ChecklistEntry } from './ChecklistEntry';
import { DoneNotice } from './DoneNotice';
import { FileProblems } from './FileProblems';
import { PlainRows } from './PlainRows';
import { placeUrl, type Place } from './place';

interface Props {
  uid: string;
  known: KnownChecklists;
  place: Place;
}

function AddButtons({ ds }: { ds: string }) {
  return (
    <Stack gap={1} wrap="wrap">
      <LinkButton icon="plus" href={placeUrl({ ds, view: 'new' })}>
        <Trans i18nKey="checklists.new">New checklist</Trans>
      </LinkButton>
      <LinkButton variant="secondary" icon="copy" href={placeUrl({ ds, view: 'templates' })}>
        <Trans i18nKey="checklists.from-template">From a template</Trans>
      </LinkButton>
    </Stack>
  );
}

/** By customer's name, in the order of the set-up. */
function byCustomer(checklists: readonly KnownChecklist[]): Array<[string, KnownChecklist[]]> {
  const groups = new Map<string, KnownChecklist[]>();
  for (const one of checklists) {
    groups.set(one.customer.id, [...(groups.get(one.customer.id) ?? []), one]);
  }
  return [...groups.values()].map((list) => [list[0]?.customer.name ?? '', list]);
}

/** Every checklist, by customer. */
export function Overview({ uid, known, place }: Props) {
  const mayAdd = currentUser().isEditor;
  const today = useStatesToday(uid);
  const groups = byCustomer(known.checklists);
  return (
    <>
      <DoneNotice known={known} place={place} />
      <FileProblems problems={known.problems} />
      {groups.length === 0 ? (
        <EmptyState
          variant="call-to-action"
          hideImage
          message={t('checklists.none', 'No checklist has been made yet')}
          button={mayAdd ? <AddButtons ds={place.ds} /> : undefined}
        >
          {t('checklists.none-hint', 'A checklist says what is looked at, when, and what to do if it fails.')}
        </EmptyState>
      ) : (
        <Stack direction="column" gap={2}>
          {mayAdd && <AddButtons ds={place.ds} />}
          <div>
            {groups.map(([name, list]) => (
              <Section key={list[0]?.customer.id} title={name}>
                <PlainRows
                  label={t('checklists.of', 'Checklists of {{name}}', { name, interpolation: { escapeValue: false } })}
                >
                  {list.map((checklist) => (
                    <ChecklistEntry
                      key={checklist.id}
                      checklist={checklist}
                      today={today.get(checklist.id)}
                      ds={place.ds}
                    />
                  ))}
                </PlainRows>
              </Section>
            ))}
          </div>
        </Stack>
      )}
    </>
  );
}
