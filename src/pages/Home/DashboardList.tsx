import { t } from '@grafana/i18n';
import { useDashboards } from '../../query/grafana/useDashboards';
import { Answer } from '../../ui/Answer';
import { InlineNotice } from '../../ui/InlineNotice';
import { PlainList } from '../../ui/PlainList';
import { Section } from '../../ui/Section';

/** The dashboards of this app that the signed-in person may open. */
export function DashboardList() {
  const dashboards = useDashboards();
  return (
    <Section title={t('home.dashboards', 'Dashboards')}>
      <Answer asked={dashboards} notAllowed={t('home.dashboards-not-allowed', 'You may not search for dashboards.')}>
        {(list) =>
          list.length === 0 ? (
            <InlineNotice>
              {t(
                'home.no-dashboards',
                'No dashboard that you may open carries the tag rounds; one that does is listed here.'
              )}
            </InlineNotice>
          ) : (
            <PlainList
              label={t('home.dashboards', 'Dashboards')}
              items={list.map(({ uid, title, url, folderTitle }) => ({
                key: uid,
                text: title,
                detail: folderTitle ?? '',
                href: url,
              }))}
            />
          )
        }
      </Answer>
    </Section>
  );
}
