import type { Reviewed } from './reviewFiles.ts';

/** What was judged, for programs: the product's own shapes, times in milliseconds since 1970. */
export const reviewJson = ({ material, events, findings, left, figures }: Reviewed, remarks: readonly string[]) => ({
  ...{ from: material.from, to: material.to, now: material.now, zone: material.zone, customer: material.customer },
  ...{ readFrom: material.readFrom, readTo: material.readTo, isComplete: material.isComplete, remarks, events },
  episodes: material.groups.map((group) => ({ ...group, match: material.matches.get(group.cause.id) ?? null })),
  ...{ tickets: material.tickets, checks: material.checks, annotations: material.annotations, links: material.links },
  ...{ findings, left, figures },
});
