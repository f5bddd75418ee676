import type { EpisodeGroup } from '../../src/domain/review/episodes/Episode.ts';
import type { RaisedFinding } from '../../src/domain/review/findings/Finding.ts';
import { figureTitles } from './figureTitles.ts';
import type { ReviewDomain } from './loadReview.ts';
import type { Reviewed } from './reviewFiles.ts';

function lasted({ from, to }: { from: number; to: number | null }): string {
  const minutes = to === null ? 0 : Math.round((to - from) / 60_000);
  return to === null ? 'still firing' : minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** "1 ticket", "2 tickets". */
const counted = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** A list below its title and behind an empty line, all of it: whoever asks for a report wants to see what is in it. */
const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];

/** Lines for a terminal; words of others cannot steer it. */
export function printReview(
  { material, events, findings, left, figures }: Reviewed,
  remarks: readonly string[],
  domain: ReviewDomain
): string[] {
  const { plainLine, zonedTime } = domain;
  const time = (at: number): string => zonedTime(at, material.zone);
  const titles = new Map(material.entries.map(({ id, title }) => [id, title || id]));
  const inPeriod = material.groups.filter(({ cause }) => cause.from >= material.from && cause.from < material.to);
  const sure = material.links.filter(({ counts }) => counts);
  const ticketsOf = ({ cause, symptoms }: EpisodeGroup): string[] => {
    const ids = new Set([cause, ...symptoms].map(({ id }) => id));
    return [...new Set(sure.filter(({ episode }) => ids.has(episode)).map(({ ticket }) => ticket.key))];
  };
  const episode = (group: EpisodeGroup): string => {
    const { cause, symptoms } = group;
    const { entry, by } = material.matches.get(cause.id) ?? {};
    return plainLine(
      [
        ...[`${time(cause.from)} ${cause.rule}`, cause.customer, cause.service, cause.severity, lasted(cause)],
        cause.kind === 'monitoring' ? 'monitoring' : '',
        cause.isCut ? 'began before' : '',
        cause.isFlapping ? `flapping ×${cause.firings}` : '',
        symptoms.length > 0 ? `+${counted(symptoms.length, 'symptom')}` : '',
        entry === undefined ? '' : entry === '' ? 'no entry' : `→ ${titles.get(entry) ?? entry}`,
        by === 'catchall' ? 'a catch-all, which counts for nothing' : '',
        ...ticketsOf(group),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      200
    );
  };
  const finding = (one: RaisedFinding): string[] => [
    plainLine(
      `(${one.rule}) ${one.title} · ${one.reason} · ${[one.customer, `${counted(one.evidence.length, 'piece', 'pieces')} of evidence`].filter(Boolean).join(' · ')}`,
      200
    ),
    ...one.evidence.map(({ at, text }) => `    ${time(at)} ${plainLine(text, 150)}`),
  ];
  return [
    [
      counted(events, 'change of state', 'changes of state'),
      counted(material.groups.length, 'episode'),
      counted(material.tickets.length, 'ticket'),
      counted(material.checks.length, 'check'),
      counted(material.annotations.length, 'annotation'),
      counted(material.entries.length, 'entry', 'entries'),
      counted(material.rules.length, 'rule'),
    ].join(', '),
    `Period ${time(material.from)} to ${time(material.to)} (${material.zone})`,
    ...(['history', 'tickets'] as const)
      .filter((source) => !material.isComplete[source])
      .map((source) => `Of the ${source} not all is known: nothing is concluded from what is not in it.`),
    ...listed(
      'Remarks',
      remarks.map((line) => plainLine(line, 300))
    ),
    ...listed('Episodes', inPeriod.map(episode)),
    ...listed(
      'Suggested tickets, which count for nothing until confirmed',
      material.links.filter(({ counts }) => !counts).map(({ ticket, why }) => plainLine(`${ticket.key}: ${why}`, 200))
    ),
    ...(findings.length === 0
      ? ['', 'No findings.']
      : ['', `Findings (${findings.length})`, ...findings.flatMap(finding).map((line) => `  ${line}`)]),
    ...listed(
      'Findings that a week has no room for',
      left.map((one) => plainLine(`(${one.rule}) ${[one.title, one.customer].filter(Boolean).join(' · ')}`, 200))
    ),
    '',
    'Figures',
    ...figures.map(
      (one) =>
        `  ${(figureTitles[one.id] ?? one.id).padEnd(32)} ${domain.figureValue(one).padStart(10)}   n ${one.n}, not known ${one.unknown}`
    ),
  ];
}
