import type { AlertState } from './AlertEvent';

/** A state as Grafana writes it, such as `Alerting (NoData)`. */
export interface StateWord {
  state: AlertState;
  /** Grafana has set the instance back because somebody saved or paused the rule: the trouble need not be over. */
  isReset: boolean;
}

const STATES: Readonly<Record<string, AlertState>> = {
  ...{ normal: 'normal', ok: 'normal', inactive: 'normal', paused: 'normal', '': 'normal' },
  ...{ pending: 'pending', alerting: 'alerting', firing: 'alerting' },
  // It still fires: the condition is gone, and "keep firing for" is not over.
  recovering: 'alerting',
  ...{ nodata: 'nodata', no_data: 'nodata', error: 'error' },
};

const RESETS: readonly string[] = ['updated', 'paused'];

/** A rule that maps missing data or errors to Alerting fires for want of knowledge; one that keeps the last state does not. */
function firingFor(reasons: readonly string[]): AlertState {
  if (reasons.includes('keeplast')) {
    return 'alerting';
  }
  return reasons.includes('error') ? 'error' : reasons.includes('nodata') ? 'nodata' : 'alerting';
}

/** Reads a state with its reasons in brackets; undefined for a word that Grafana does not have. */
export function stateWord(word: string): StateWord | undefined {
  const [name = '', rest = ''] = word.toLowerCase().split('(');
  const state = Object.hasOwn(STATES, name.trim()) ? STATES[name.trim()] : undefined;
  if (state === undefined) {
    return undefined;
  }
  const reasons = rest
    .replace(')', '')
    .split(',')
    .map((reason) => reason.trim());
  return {
    state: state === 'alerting' ? firingFor(reasons) : state,
    isReset: state === 'normal' && reasons.some((reason) => RESETS.includes(reason)),
  };
}
