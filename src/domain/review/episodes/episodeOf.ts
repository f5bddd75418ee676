import { customerOf } from '../../customerOf';
import type { Labels } from '../../playbook/Labels';
import { instanceId } from '../../playbook/targetsOf';
import { textHash } from '../../playbook/textHash';
import type { Episode, EpisodeOptions } from './Episode';
import type { JoinedFirings } from './joinFirings';
import { labelText } from './trackKey';

/** A customer as far as a label can name him. */
export interface NamedCustomer {
  id: string;
  name: string;
}

/** What stands for a service where there is no such label, the best first. */
const SERVICE = ['service', 'service_name', 'application', 'app', 'component', 'system', 'job'] as const;

const serviceOf = (labels: Labels): string =>
  SERVICE.map((name) => (labels[name] ?? '').trim()).find((value) => value !== '') ?? '';

/** Whether it came again so often in so short a time that it is nothing but flapping. The first start is none again. */
function isFlapping(starts: readonly number[], { flappingCount, flappingMs }: EpisodeOptions): boolean {
  const again = starts.slice(1);
  return again.some((start, at) => {
    const nth = again[at + flappingCount - 1];
    return nth !== undefined && nth - start <= flappingMs;
  });
}

/** What is made from labels alone. */
interface KnownLabels {
  text: string;
  instance: string;
}

/** What an episode is made from besides its firings. */
export interface EpisodeParts {
  options: EpisodeOptions;
  /** Without them a label is taken for the customer's id. */
  customers: readonly NamedCustomer[] | undefined;
  /** The uid of the rule where any event tells it. */
  ruleUid: string;
  /** Of labels that were seen before: an instance has many episodes, and mostly the same labels. */
  known: Map<Labels, KnownLabels>;
}

function knownLabels(labels: Labels, { known, ruleUid }: EpisodeParts): KnownLabels {
  const found = known.get(labels) ?? { text: labelText(labels), instance: instanceId(ruleUid, labels) };
  known.set(labels, found);
  return found;
}

/**
 * One episode. Its id is made from the labels, the kind and the first time it is told of, and from nothing that may
 * change later: neither the rule's uid nor its present name.
 */
export function episodeOf({ first, last, starts }: JoinedFirings, parts: EpisodeParts): Episode {
  const { told, kind, isCut } = first;
  const { labels, rule, folder } = told;
  const named = labels['customer'] ?? '';
  const { text, instance } = knownLabels(labels, parts);
  return {
    id: `episode:${textHash(`${kind}\n${told.at}\n${isCut ? 'cut' : ''}\n${text}`)}`,
    ...{ kind, ruleUid: parts.ruleUid, rule, folder, labels, instance },
    customer: parts.customers === undefined ? named : customerOf(named, parts.customers),
    service: serviceOf(labels),
    severity: (labels['severity'] ?? '').trim().toLowerCase(),
    ...{ from: first.from, to: last.to },
    ...{ firings: starts.length, isFlapping: isFlapping(starts, parts.options), isSilenced: false, isCut },
    isExact: told.isExact,
    ...(last.isEndGuessed ? { isEndGuessed: true } : {}),
  };
}
