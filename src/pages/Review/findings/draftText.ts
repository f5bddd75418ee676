import type { Proposal } from '../../../domain/review/findings/Finding';

/** Of the playbook's panel, as Grafana knows it. */
const PANEL_TYPE = 'quantyca-playbook-panel';

/** One part of a draft: what it is for, and the text to take elsewhere. */
export interface DraftPart {
  name:
    | 'title'
    | 'matchers'
    | 'customer'
    | 'severity'
    | 'steps'
    | 'panel'
    | 'labels'
    | 'annotations'
    | 'condition'
    | 'text';
  text: string;
}

const yaml = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n');

function panelOf({ title, matchers, customer, severity, steps }: Extract<Proposal, { kind: 'entry' }>): string {
  return JSON.stringify({ type: PANEL_TYPE, title, options: { title, matchers, customer, severity, steps } }, null, 2);
}

function partsOf(proposal: Proposal): DraftPart[] {
  switch (proposal.kind) {
    case 'entry':
      return [
        { name: 'title', text: proposal.title },
        { name: 'matchers', text: proposal.matchers },
        { name: 'customer', text: proposal.customer },
        { name: 'severity', text: proposal.severity },
        { name: 'steps', text: proposal.steps },
        { name: 'panel', text: proposal.entry === '' ? panelOf(proposal) : '' },
      ];
    case 'alert-rule':
      return [
        { name: 'title', text: proposal.title },
        { name: 'condition', text: proposal.condition },
        { name: 'labels', text: yaml(proposal.labels) },
        { name: 'annotations', text: yaml(proposal.annotations) },
      ];
    case 'check':
      return [
        { name: 'title', text: proposal.title },
        { name: 'customer', text: proposal.customer },
        { name: 'text', text: proposal.instructions },
      ];
    case 'problem':
      return [
        { name: 'title', text: proposal.title },
        { name: 'customer', text: proposal.customer },
        { name: 'text', text: proposal.description },
      ];
  }
}

/** A draft in the parts in which it is entered elsewhere; none that is empty. */
export const draftParts = (proposal: Proposal): DraftPart[] => partsOf(proposal).filter(({ text }) => text !== '');
