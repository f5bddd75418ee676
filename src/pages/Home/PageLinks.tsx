import { t } from '@grafana/i18n';
import { appUrl } from '../../api/appUrl';
import { currentUser } from '../../api/grafana/currentUser';
import { PlainList } from '../../ui/PlainList';
import { Section } from '../../ui/Section';
import { appPagePath, type AppPage } from '../appPagePath';

interface Line {
  page: AppPage;
  text: string;
  detail: string;
}

/** For everybody. */
const playbook = (): Line => ({
  page: 'playbook',
  text: t('home.playbook', 'Playbook'),
  detail: t('home.playbook-hint', 'what to do about which alert'),
});

/** For those who look after customers. */
const forEditors = (): Line[] => [
  {
    page: 'checklists',
    text: t('home.checklists', 'Checklists'),
    detail: t('home.checklists-hint', 'what is looked at for each customer, and when'),
  },
  playbook(),
  {
    page: 'review',
    text: t('home.review', 'Review'),
    detail: t('home.review-hint', 'what came in, what was done, and what is to be learnt'),
  },
  {
    page: 'publishing',
    text: t('home.publishing', 'Publishing'),
    detail: t('home.publishing-hint', 'what public dashboards show'),
  },
];

/** Where the work is done, for whoever may go there. */
export function PageLinks() {
  const lines = currentUser().isEditor ? forEditors() : [playbook()];
  const label = t('home.pages', 'Pages');
  return (
    <Section title={label}>
      <PlainList
        label={label}
        items={lines.map(({ page, text, detail }) => ({ key: page, text, detail, href: appUrl(appPagePath(page)) }))}
      />
    </Section>
  );
}
