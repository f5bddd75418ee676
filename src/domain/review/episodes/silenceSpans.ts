import type { PlaybookEntry } from '../../playbook/PlaybookEntry';
import type { PlaybookMatch } from '../../playbook/PlaybookMatch';
import type { Target } from '../../playbook/Target';
import type { Episode } from './Episode';

/** A silence of the Alertmanager; times are milliseconds since 1970. */
export interface SilenceRule {
  id: string;
  matchers: ReadonlyArray<{ name: string; value: string; isRegex: boolean; isEqual: boolean }>;
  from: number;
  to: number;
}

/** From when until when an instance was silenced. */
export interface SilenceSpan {
  from: number;
  to: number;
}

const OPERATORS = { equal: '=', notEqual: '!=', regex: '=~', notRegex: '!~' } as const;

const operatorOf = ({ isRegex, isEqual }: { isRegex: boolean; isEqual: boolean }): string =>
  isRegex ? OPERATORS[isEqual ? 'regex' : 'notRegex'] : OPERATORS[isEqual ? 'equal' : 'notEqual'];

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** A silence as an entry that the back end can match; nothing but the back end reads matchers. */
export function silenceEntry({
  id,
  matchers,
}: SilenceRule): Pick<PlaybookEntry, 'id' | 'matchers' | 'customer' | 'priority' | 'reviewedOn' | 'rules'> {
  const set = matchers.map((one) => `${quoted(one.name)}${operatorOf(one)}${quoted(one.value)}`).join(', ');
  return { id, matchers: [`{${set}}`], customer: '', priority: 0, reviewedOn: '', rules: [] };
}

/** When each target was silenced, by the target's id, from what the back end found. */
export function silenceSpans(
  silences: readonly SilenceRule[],
  matches: ReadonlyArray<Pick<PlaybookMatch, 'target' | 'entry' | 'also'>>
): Map<string, SilenceSpan[]> {
  const known = new Map(silences.map((silence) => [silence.id, silence]));
  return new Map(
    matches.map(({ target, entry, also }) => [
      target,
      [...new Set([entry, ...also])].flatMap((id) => {
        const silence = known.get(id);
        return silence === undefined ? [] : [{ from: silence.from, to: silence.to }];
      }),
    ])
  );
}

/** What the back end is asked about: an alert as the Alertmanager has it, which is what silences are written for. */
type SilenceTarget = Pick<Target, 'id' | 'ruleUid' | 'labels' | 'named' | 'pinned'>;

/** As which Grafana sends an alert that is without data or in error, unless the rule says that it fires then. */
const RENAMED = ['', 'DatasourceNoData', 'DatasourceError'] as const;

const targetId = ({ instance }: Episode, name: string): string => (name === '' ? instance : `${instance}/${name}`);

const namesOf = ({ kind }: Episode): readonly string[] => (kind === 'monitoring' ? RENAMED : ['']);

/** What to ask the back end about to learn which silences held for which episodes; each instance once. */
export function silenceTargets(episodes: readonly Episode[]): SilenceTarget[] {
  const all = episodes.flatMap((episode) =>
    namesOf(episode).map((name): SilenceTarget => {
      const { ruleUid, labels, rule } = episode;
      // Silences that are made from a rule's page name it by this label, which the history leaves out.
      const own = { ...labels, ...(ruleUid === '' ? {} : { __alert_rule_uid__: ruleUid }) };
      const sent = name === '' ? own : { ...own, alertname: name, rulename: labels['alertname'] ?? rule };
      return { id: targetId(episode, name), ruleUid, labels: sent, named: [], pinned: '' };
    })
  );
  return [...new Map(all.map((target) => [target.id, target])).values()];
}

/** Maintenance begins a moment before its silence now and then. */
const BEFORE_MS = 60_000;

/** A silence that is set because an alert fires is an answer to it, and no reason to leave it out of what counts. */
const isSilenced = ({ from }: Episode, spans: readonly SilenceSpan[]): boolean =>
  spans.some((span) => from >= span.from - BEFORE_MS && from < span.to);

/** Flags what began while a silence held; `spans` are by the ids of `silenceTargets`. */
export const withSilences = (
  episodes: readonly Episode[],
  spans: ReadonlyMap<string, readonly SilenceSpan[]>
): Episode[] =>
  episodes.map((episode) => ({
    ...episode,
    isSilenced: isSilenced(
      episode,
      namesOf(episode).flatMap((name) => spans.get(targetId(episode, name)) ?? [])
    ),
  }));
