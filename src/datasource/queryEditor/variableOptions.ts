import { getTemplateSrv } from '@grafana/runtime';
import type { LabelledValue } from '../../domain/ticketQuery/ValueField';

/** The dashboard's variables as values that a list of a query may hold. */
export function variableOptions(): LabelledValue[] {
  return getTemplateSrv()
    .getVariables()
    .map(({ name }) => ({ value: `$${name}`, label: `$${name}` }));
}
