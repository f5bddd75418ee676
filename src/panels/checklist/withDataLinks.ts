import type { DataFrame } from '@grafana/data';
import type { Link, Round } from '../../domain/rounds/Round';
import { checkId } from '../../domain/rounds/RoundKey';
import { Columns } from '../../domain/rounds/FrameLike';

/** The links that the panel's editor has put on the field `check`, by the ids of the checks. */
function dataLinks(series: readonly DataFrame[]): ReadonlyMap<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const frame of series) {
    const field = frame.fields.find(({ name, config }) => name === 'check' && (config.links ?? []).length > 0);
    const cells = new Columns(frame);
    for (let row = 0; field !== undefined && row < frame.length; row++) {
      const [checklist, slot, date] = ['checklist_id', 'slot_id', 'date'].map((name) => cells.text(name, row));
      const key = { checklist: checklist ?? '', slot: slot ?? '', date: date ?? '' };
      const found = field.getLinks?.({ valueRowIndex: row }) ?? [];
      links.set(
        checkId(key, cells.text('check_id', row)),
        found.map(({ title, href }) => ({ title, url: href }))
      );
    }
  }
  return links;
}

/** Adds the panel's own links to those of the checks. */
export function withDataLinks(rounds: readonly Round[], series: readonly DataFrame[]): readonly Round[] {
  const links = dataLinks(series);
  return links.size === 0
    ? rounds
    : rounds.map((round) => ({
        ...round,
        checks: round.checks.map((check) => ({
          ...check,
          links: [...check.links, ...(links.get(checkId(round, check.id)) ?? [])],
        })),
      }));
}
