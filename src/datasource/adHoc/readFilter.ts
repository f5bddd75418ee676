import type { AdHocVariableFilter } from '@grafana/data';
import { t } from '@grafana/i18n';
import { adHocKey, AD_HOC_KEYS, KNOWN_VALUES, type AdHocKey } from './AdHocKey';

/** One filter of a dashboard, understood: a ticket has, or has not, one of the values. */
export interface KeyFilter {
  key: AdHocKey;
  isNot: boolean;
  values: readonly string[];
}

const OPERATORS: Readonly<Record<string, boolean>> = { '=': false, '=|': false, '!=': true, '!=|': true };

/** The sentences are shown as text, so nothing in them is escaped. */
const asIs = { interpolation: { escapeValue: false } };

/** As it is stored: people write P1 where a query says 1. */
const stored = (key: AdHocKey, value: string) => (key === 'priority' ? value.replace(/^P(?=\d$)/i, '') : value);

/** A filter of a dashboard, or the sentence that says why it means nothing to tickets. */
export function readFilter({ key: name, operator, value, values }: AdHocVariableFilter): KeyFilter | string {
  const key = adHocKey(name);
  if (key === undefined) {
    return t('ad-hoc.no-key', 'The dashboard filters by “{{name}}”, which Rounds cannot. It can filter by {{keys}}.', {
      ...asIs,
      name,
      keys: AD_HOC_KEYS.join(', '),
    });
  }
  const isNot = OPERATORS[operator];
  if (isNot === undefined) {
    return t('ad-hoc.no-operator', 'The dashboard’s filter “{{name}} {{operator}}” cannot be applied: use = or !=.', {
      ...asIs,
      name,
      operator,
    });
  }
  const chosen = (operator.endsWith('|') ? (values ?? [value]) : [value]).map((one) => stored(key, one));
  const unknown = chosen.find((one) => KNOWN_VALUES[key]?.includes(one) === false);
  if (unknown !== undefined) {
    return t('ad-hoc.no-value', 'The dashboard’s filter “{{name}}” cannot be “{{unknown}}”: use {{values}}.', {
      ...asIs,
      name,
      unknown,
      values: KNOWN_VALUES[key]?.join(', ') ?? '',
    });
  }
  return { key, isNot, values: chosen };
}
