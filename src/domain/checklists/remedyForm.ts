import { z } from 'zod';
import type { CheckItem } from './Checklist';
import { fault } from './FormFault';

type Remedy = NonNullable<CheckItem['remedy']>;

const ADDRESS = /^https?:\/\/\S+$/;

/** What to do when a check fails, as its form holds it. */
export const remedyFormSchema = z.object({
  steps: z.string(),
  links: z.array(
    z.object({
      title: z.string().trim().min(1, fault('required')),
      url: z.string().trim().regex(ADDRESS, fault('address')),
    })
  ),
  /** With what a ticket about the failed check begins; none where the title is empty. */
  ticketTitle: z.string(),
  ticketDescription: z.string(),
});

export type RemedyForm = z.infer<typeof remedyFormSchema>;

export function remedyToForm(remedy: Remedy = {}): RemedyForm {
  return {
    steps: remedy.steps ?? '',
    links: (remedy.links ?? []).map(({ title, url }) => ({ title, url })),
    ticketTitle: remedy.ticket?.title ?? '',
    ticketDescription: remedy.ticket?.description ?? '',
  };
}

/** The remedy as it is saved; undefined where there is nothing to do. */
export function formToRemedy(form: RemedyForm, before: Remedy = {}): Remedy | undefined {
  const steps = form.steps.trim() || undefined;
  const links = form.links.map(({ title, url }) => ({ title: title.trim(), url: url.trim() }));
  const title = form.ticketTitle.trim();
  const description = form.ticketDescription.trim() || undefined;
  const ticket = title === '' ? undefined : { ...before.ticket, title, description };
  if (steps === undefined && links.length === 0 && ticket === undefined) {
    return undefined;
  }
  return { ...before, steps, links: links.length > 0 ? links : undefined, ticket };
}
