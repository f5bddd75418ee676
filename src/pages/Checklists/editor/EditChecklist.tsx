import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import { useState } from 'react';
import type { Checklist } from '../../../domain/checklists/Checklist';
import { checklistToForm } from '../../../domain/checklists/checklistForm';
import type { KnownChecklist, KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { useChecklistVersions } from '../../../query/checklists/useChecklistVersions';
import { Answer } from '../../../ui/Answer';
import { usePlace } from '../usePlace';
import { ViewHead } from '../ViewHead';
import { ChecklistEditor } from './ChecklistEditor';
import { NoChecklist } from './NoChecklist';

interface Props {
  uid: string;
  known: KnownChecklists;
  id: string;
}

interface StartProps {
  uid: string;
  known: KnownChecklists;
  one: KnownChecklist;
  /** What the form begins with. */
  checklist: Checklist;
  version: number;
}

function WhyReadOnly({ one: { provisioned } }: Pick<StartProps, 'one'>) {
  return provisioned === null ? (
    <Alert
      severity="info"
      title={t('checklists.not-yours-to-change', 'You may see this checklist and not change it')}
    />
  ) : (
    <Alert
      severity="info"
      title={t('checklists.provisioned', 'This checklist comes from the file {{file}}', {
        file: provisioned,
        interpolation: { escapeValue: false },
      })}
    >
      {t('checklists.provisioned-hint', 'It is shown here and changed there.')}
    </Alert>
  );
}

/** Keeps what it began with: a list that is read anew must not change a form that somebody types in. */
function Started({ uid, known, one, checklist, version }: StartProps) {
  const { place } = usePlace();
  const [begun] = useState(() => ({ initial: checklistToForm(checklist), before: checklist, version }));
  const [reloads, setReloads] = useState(0);
  const latest = one.definition;
  const start =
    reloads > 0 && latest
      ? { initial: checklistToForm(latest.checklist), before: latest.checklist, version: latest.version }
      : begun;
  return (
    <>
      {!one.mayDefine && <WhyReadOnly one={one} />}
      <ChecklistEditor
        key={reloads}
        uid={uid}
        known={known}
        customers={[one.customer]}
        initial={start.initial}
        before={start.before}
        seenVersion={start.version}
        readOnly={!one.mayDefine}
        focus={place.focus === 'check' ? 'check' : 'nowhere'}
        onReload={() => setReloads((number) => number + 1)}
      />
    </>
  );
}

/** An earlier version, to be saved as the newest. */
function FromVersion({ uid, known, one, from }: Omit<StartProps, 'checklist' | 'version'> & { from: number }) {
  const versions = useChecklistVersions(uid, one.id);
  return (
    <Answer asked={versions} lines={10} notAllowed={t('checklists.not-yours', 'You may not see this checklist.')}>
      {(list) => {
        const chosen = list.find(({ version }) => version === from);
        return chosen === undefined ? (
          <NoChecklist />
        ) : (
          <>
            <Alert
              severity="info"
              title={t('checklists.old-version', 'This is how version {{version}} was', { version: from })}
            >
              {t('checklists.old-version-hint', 'Saved, it becomes the newest version.')}
            </Alert>
            <Started
              uid={uid}
              known={known}
              one={one}
              checklist={chosen.checklist}
              version={one.definition?.version ?? from}
            />
          </>
        );
      }}
    </Answer>
  );
}

/** The editor of a checklist that is kept. */
export function EditChecklist({ uid, known, id }: Props) {
  const { place } = usePlace();
  const one = known.checklists.find((checklist) => checklist.id === id);
  if (one?.definition === undefined) {
    return <NoChecklist />;
  }
  const from = Number(place.from);
  return (
    <>
      <ViewHead title={one.title} detail={one.customer.name} />
      {place.from !== '' && from !== one.definition.version ? (
        <FromVersion uid={uid} known={known} one={one} from={from} />
      ) : (
        <Started
          uid={uid}
          known={known}
          one={one}
          checklist={one.definition.checklist}
          version={one.definition.version}
        />
      )}
    </>
  );
}
