import { PageLayoutType, usePluginContext, type NavModelItem } from '@grafana/data';
import { type PageInfoItem, type PluginPageProps } from '#rt/components/PluginPage';
import { Stack, Tab, TabsBar, TextLink } from '@grafana/ui';
import { useLocation } from 'react-router-dom-v5-compat';
import { Page } from './Page.tsx';

/** The frame that an app's page gets through @grafana/runtime: title, information, actions, tabs. */
export function PluginPage(props: PluginPageProps) {
  const { actions, children, info = [], pageNav, renderTitle, subTitle } = props;
  const title = useTitle(pageNav);
  if (props.layout === PageLayoutType.Custom) {
    return children;
  }
  return (
    <Page
      title={title}
      heading={renderTitle?.(title)}
      subTitle={subTitle ?? pageNav?.subTitle}
      actions={(actions || info.length > 0) && <Aside info={info} actions={actions} />}
    >
      {pageNav && <SubNavigation pageNav={pageNav} />}
      {children}
    </Page>
  );
}

/** The title: the page's own, else the name that plugin.json gives this address, else the app's; so is its first page called. */
function useTitle(pageNav: NavModelItem | undefined): string {
  const { pathname } = useLocation();
  const meta = usePluginContext()?.meta;
  const page = meta?.includes?.find((include) => include.path === pathname && include.defaultNav !== true);
  return pageNav?.text ?? page?.name ?? meta?.name ?? '';
}

function Aside({ info, actions }: { info: PageInfoItem[]; actions: PluginPageProps['actions'] }) {
  return (
    <>
      {info.map(({ label, value }) => (
        <span key={label}>
          {label}: {value}
        </span>
      ))}
      {actions}
    </>
  );
}

function SubNavigation({ pageNav: { parentItem, children = [] } }: { pageNav: NavModelItem }) {
  const tabs = children.filter((tab) => !tab.hideFromTabs);
  return (
    <Stack direction="column" gap={2}>
      {parentItem && <TextLink href={parentItem.url ?? '/'}>{parentItem.text}</TextLink>}
      {tabs.length > 0 && (
        <TabsBar>
          {tabs.map(({ id, text, active, url, tabCounter }) => (
            <Tab key={id ?? text} label={text} active={active} href={url} counter={tabCounter} />
          ))}
        </TabsBar>
      )}
    </Stack>
  );
}
