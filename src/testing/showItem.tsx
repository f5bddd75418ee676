import type { AlertRule } from '../domain/playbook/AlertRule';
import type { PlaybookEntry } from '../domain/playbook/PlaybookEntry';
import type { PlaybookMatch } from '../domain/playbook/PlaybookMatch';
import type { ReviewItem } from '../domain/review/items/ReviewItem';
import type { ReviewMaterial } from '../domain/review/ReviewMaterial';
import { ItemScreen } from '../pages/Review/item/ItemScreen';
import type { ReviewInUse } from '../query/review/ReviewInUse';
import type { SourceId } from '../query/review/SourceState';
import type { ActsInUse, ActWanted } from '../query/review/useActs';
import { keep, useKept } from './keep';
import { render } from './render';
import { aMaterial, anAct, type MaterialParts } from './reviewMaterial';

interface Shown {
  material?: MaterialParts;
  found?: ReadonlyArray<[string, PlaybookMatch]>;
  /** False for whoever may only read. */
  mayAct?: boolean;
  waiting?: ActsInUse['waiting'];
  /** Other items of the period. */
  items?: readonly ReviewItem[];
}

const SOURCES: readonly SourceId[] = ['state', 'rules', 'playbook', 'tickets'];

/** An entry as one finds it in a dashboard. */
export const anEntry = (parts: Partial<PlaybookEntry> = {}): PlaybookEntry => ({
  ...{ id: 'panel:runbooks/1', source: 'panel', title: 'Clear the disk', matchers: ['alertname="DiskFull"'] },
  ...{ customer: '', severity: '', priority: 0, links: [], owner: '', reviewedOn: '2026-11-01', rules: [] },
  ...{ steps: '- [ ] Look at {{ $labels.instance }}\n- [ ] Clear /tmp', place: null },
  ...parts,
});

export const aMatch = (target: string, parts: Partial<PlaybookMatch> = {}): PlaybookMatch => ({
  ...{ target, entry: 'panel:runbooks/1', by: 'matchers', why: 'alertname="DiskFull" fits.', set: 0 },
  ...{ also: [], conflict: [] },
  ...parts,
});

export const aRule = (annotations: AlertRule['annotations'] = {}): AlertRule => ({
  ...{ uid: 'disk', title: 'DiskFull', folder: 'Infra', folderUid: 'f', group: 'g', labels: {}, annotations },
  ...{ isPaused: false, updated: 0, health: 'ok', state: 'firing', instances: [] },
});

const index = { entries: [], aliases: new Map(), unread: [], notices: [], dashboards: 1 };

/** Shows one item of a review; what is done about it stands at once, and is in `done`. */
export function showItem(first: ReviewItem, { material = {}, found = [], mayAct = true, ...rest }: Shown = {}) {
  const done = keep<readonly ActWanted[]>([]);
  const said: string[] = [];
  const Host = () => {
    const acts = useKept(done);
    const base: ReviewMaterial = aMaterial(material);
    const all = [...base.acts, ...acts.map(({ item, deed }) => anAct(item, deed, { at: base.now }))];
    const review: ReviewInUse = {
      ...{
        uid: 'rounds',
        who: 'u@1',
        customers: [{ id: 'acme', name: 'ACME', zone: 'Europe/Rome' }],
        items: [first, ...(rest.items ?? [])],
      },
      ...{ material: { ...base, acts: all }, isSettled: true, index, progress: undefined, live: [] },
      found: new Map(found),
      states: SOURCES.map((id) => ({
        ...{ id, isThere: true, isWhole: true, error: null, notices: [] },
        ...{ completeFrom: undefined, beginsAt: undefined, refetch: () => undefined },
      })),
      acts: {
        ...{ mayAct, waiting: rest.waiting ?? [], holdup: undefined, sendNow: () => undefined },
        act: (...wanted) => done.set([...done.get(), ...wanted]),
        insist: (id) => said.push(`insist ${id}`),
        drop: (id) => said.push(`drop ${id}`),
      },
    };
    return (
      <ItemScreen
        {...{ uid: 'rounds', review, item: first, place: 1, count: 3 }}
        onNext={() => said.push('next')}
        onPrevious={() => said.push('previous')}
        onOpen={(id) => said.push(`open ${id}`)}
        onBack={() => said.push('back')}
      />
    );
  };
  const shown = render(<Host />);
  const deeds = () => done.get().map(({ deed }) => deed);
  return { ...shown, done, deeds, said };
}
