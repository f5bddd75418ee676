import { t } from '@grafana/i18n';
import { usedVariables } from '../../../domain/rawQuery/usedVariables';
import { PlainList } from '../../../ui/PlainList';
import { variableItems } from '../../variableValues';

interface Props {
  text: string;
  /** Those saved in the query, which stand where a dashboard has no variable of that name. */
  values: Readonly<Record<string, readonly string[]>>;
}

const SHOWN = 5;

function inWords(values: readonly string[]): string {
  const rest = values.length - SHOWN;
  const shown = values.slice(0, SHOWN).join(', ');
  return rest > 0
    ? t('raw.values-more', '{{values}} and {{number}} more', {
        values: shown,
        number: rest,
        interpolation: { escapeValue: false },
      })
    : shown;
}

/** Which variables the text uses, and what is sent for each; nothing where it uses none. */
export function UsedVariables({ text, values }: Props) {
  const names = usedVariables(text);
  if (names.length === 0) {
    return null;
  }
  const items = names.map((name) => {
    const found = variableItems(name) ?? values[name];
    const detail =
      found === undefined
        ? t('raw.no-variable', 'There is no variable of this name here.')
        : inWords(found) || t('raw.no-value', 'It has no value.');
    return { key: name, text: `$${name}`, detail };
  });
  return <PlainList label={t('raw.variables', 'Variables in the text')} items={items} />;
}
