import type { AlertVariant } from '@grafana/ui';
import { sentenceOf } from './sentenceOf.ts';

export interface Toast {
  readonly id: number;
  readonly variant: AlertVariant;
  readonly title: string;
  readonly text: string;
}

const variants: Record<string, AlertVariant> = {
  'alert-success': 'success',
  'alert-warning': 'warning',
  'alert-error': 'error',
  'alert-info': 'info',
};

let lastId = 0;

/** A toast from one of Grafana's alert events: payload [title, text or cause], or a title alone. */
export function toToast(event: { readonly type: string; readonly payload?: unknown }): Toast {
  const [title, text] = Array.isArray(event.payload) ? event.payload : [event.payload];
  lastId += 1;
  return {
    id: lastId,
    variant: variants[event.type] ?? 'info',
    title: title ? sentenceOf(title) : '',
    text: text ? sentenceOf(text) : '',
  };
}
