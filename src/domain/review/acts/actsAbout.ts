import type { EpisodeGroup } from '../episodes/Episode';
import type { DeedKind, ReviewAct } from './ReviewAct';

type ActOf<Kind extends DeedKind> = ReviewAct & { deed: Extract<ReviewAct['deed'], { kind: Kind }> };

const isOf =
  <Kind extends DeedKind>(kinds: readonly Kind[]) =>
  (act: ReviewAct): act is ActOf<Kind> =>
    kinds.some((kind) => kind === act.deed.kind);

/** The ids by which acts may know a group: its episodes may have been looked at before they were grouped. */
export const groupItems = ({ cause, symptoms }: Pick<EpisodeGroup, 'cause' | 'symptoms'>): string[] => [
  cause.id,
  ...symptoms.map(({ id }) => id),
];

/** The acts of some kinds about an item, or about any of several, in the order in which they were made. */
export function actsAbout<Kind extends DeedKind>(
  acts: readonly ReviewAct[],
  items: string | readonly string[],
  kinds: readonly Kind[]
): Array<ActOf<Kind>> {
  const ids = typeof items === 'string' ? [items] : items;
  return acts
    .filter(({ item }) => ids.includes(item))
    .filter(isOf(kinds))
    .sort((a, b) => a.number - b.number);
}

/** The last one; undefined where nobody has done anything of these kinds. */
export const lastAbout = <Kind extends DeedKind>(
  acts: readonly ReviewAct[],
  items: string | readonly string[],
  kinds: readonly Kind[]
): ActOf<Kind> | undefined => actsAbout(acts, items, kinds).at(-1);
