import { t } from '@grafana/i18n';

export interface FigureWords {
  title: string;
  /** What it says, in a sentence; stands next to the number. */
  definition: string;
}

const coverage = (): Record<string, FigureWords> => ({
  episodes: {
    title: t('review.figure.episodes', 'Episodes'),
    definition: t(
      'review.figure.episodes-about',
      'Alert episodes that began in the period and count: of a service, neither silenced nor in a planned time. Of all that began.'
    ),
  },
  rule_coverage_pct: {
    title: t('review.figure.rule-coverage', 'Rule coverage'),
    definition: t(
      'review.figure.rule-coverage-about',
      'Alert rules that are on and have an entry, of all that are on, as they are now. An entry for everything is none.'
    ),
  },
  episode_coverage_pct: {
    title: t('review.figure.episode-coverage', 'Episode coverage'),
    definition: t(
      'review.figure.episode-coverage-about',
      'Episodes that had an entry when they began, of those of which it is known.'
    ),
  },
  useful_coverage_pct: {
    title: t('review.figure.useful-coverage', 'Useful coverage'),
    definition: t('review.figure.useful-coverage-about', 'Episodes whose entry worked, of those with a verdict.'),
  },
});

const times = (): Record<string, FigureWords> => {
  const acknowledge = t(
    'review.figure.mtta-about',
    'From the first firing until somebody acknowledged it; severity warning or worse. Never acknowledged ones are a figure of their own.'
  );
  const resolve = t(
    'review.figure.mttr-about',
    'From the first firing until it was quiet again; flapping ones are left out.'
  );
  const ticket = t('review.figure.ticket-mttr-about', 'From the creation of an incident until it was resolved.');
  return {
    mtta_median_s: { title: t('review.figure.mtta-median', 'Time to acknowledge, median'), definition: acknowledge },
    mtta_p90_s: { title: t('review.figure.mtta-p90', 'Time to acknowledge, 90 % within'), definition: acknowledge },
    never_acknowledged_pct: {
      title: t('review.figure.never-acknowledged', 'Never acknowledged'),
      definition: t(
        'review.figure.never-acknowledged-about',
        'Episodes of warning or worse that nobody acknowledged, of all such.'
      ),
    },
    mttr_median_s: { title: t('review.figure.mttr-median', 'Time to quiet, median'), definition: resolve },
    mttr_p90_s: { title: t('review.figure.mttr-p90', 'Time to quiet, 90 % within'), definition: resolve },
    ticket_mttr_median_s: {
      title: t('review.figure.ticket-mttr-median', 'Time to resolve a ticket, median'),
      definition: ticket,
    },
    ticket_mttr_p90_s: {
      title: t('review.figure.ticket-mttr-p90', 'Time to resolve a ticket, 90 % within'),
      definition: ticket,
    },
  };
};

const quality = (): Record<string, FigureWords> => ({
  recurring: {
    title: t('review.figure.recurring', 'Recurring alerts'),
    definition: t(
      'review.figure.recurring-about',
      'Alerts, by rule and service, with at least 3 episodes in the 30 days before the end of the period.'
    ),
  },
  noise_pct: {
    title: t('review.figure.noise', 'Noise'),
    definition: t('review.figure.noise-about', 'Episodes for which nothing had to be done, of those with a verdict.'),
  },
  alerts_without_ticket_pct: {
    title: t('review.figure.alerts-without-ticket', 'Alerts without a ticket'),
    definition: t(
      'review.figure.alerts-without-ticket-about',
      'Episodes of warning or worse, at least 15 minutes long, without a ticket whose link is sure, of all such. Suggestions do not count.'
    ),
  },
  tickets_without_alert_pct: {
    title: t('review.figure.tickets-without-alert', 'Tickets without an alert'),
    definition: t(
      'review.figure.tickets-without-alert-about',
      'Incidents with a technical cause and no alert whose link is sure, of all such.'
    ),
  },
});

const first = (): Record<string, FigureWords> => {
  const definition = t('review.figure.first-about', 'Of how many incidents it knew first, of all of the period.');
  return {
    first_alert: { title: t('review.figure.first-alert', 'Seen first by an alert'), definition },
    first_check: { title: t('review.figure.first-check', 'Seen first by a check'), definition },
    first_person: { title: t('review.figure.first-person', 'Seen first by the team'), definition },
    first_customer: { title: t('review.figure.first-customer', 'Seen first by the customer'), definition },
    lead_median_s: {
      title: t('review.figure.lead', 'Ahead of the customer, median'),
      definition: t(
        'review.figure.lead-about',
        'Of incidents that a customer reported: how long before that an alert or a check knew. Below zero is after.'
      ),
    },
    actions_closed_pct: {
      title: t('review.figure.actions-closed', 'Actions done in time'),
      definition: t(
        'review.figure.actions-closed-about',
        'Accepted findings that were done by their due day, of all that were due in the period.'
      ),
    },
    came_back_pct: {
      title: t('review.figure.came-back', 'Came back'),
      definition: t(
        'review.figure.came-back-about',
        'Findings whose pattern was seen again after they were done, of those of which it is known.'
      ),
    },
  };
};

/** What a figure is called and what it says; its id where it is one of a newer release. */
export const figureWords = (id: string): FigureWords =>
  ({ ...coverage(), ...times(), ...quality(), ...first() })[id] ?? { title: id, definition: '' };
