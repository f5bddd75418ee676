const FAULTS = ['input', 'textarea'].map((field) => `[data-invalid="true"] ${field}:enabled`).join(', ');

/** Puts the keyboard into the first field of a form, in the order of the page, whose value cannot be; if there is one. */
export function focusFirstFault(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>(FAULTS)?.focus();
}
