// An app with routes below its root page, a configuration page and an extension of itself.
define(['react/jsx-runtime', 'react', '@grafana/data', '@grafana/runtime', '@grafana/ui', 'react-router'], (
  jsx,
  react,
  data,
  runtime,
  ui,
  router
) => {
  const Links = () => {
    const { links } = runtime.usePluginLinks({
      extensionPointId: 'plugins/rounds-fixture-app/links/v1',
      context: { n: 3 },
    });
    return links.map((link) =>
      jsx.jsx('p', { children: jsx.jsx(ui.LinkButton, { href: link.path, children: link.title }) }, link.id)
    );
  };
  const Toast = () =>
    jsx.jsx(ui.Button, {
      onClick: () => runtime.getAppEvents().publish({ type: 'alert-success', payload: ['Saved', 'All is well'] }),
      children: 'Announce',
    });
  const Home = () =>
    jsx.jsxs(runtime.PluginPage, {
      subTitle: 'The first page of the fixture',
      actions: jsx.jsx(Toast, {}),
      children: [jsx.jsx('p', { children: 'Home of the fixture' }, 'p'), jsx.jsx(Links, {}, 'links')],
    });
  const Ticket = () => {
    const { id } = router.useParams();
    return jsx.jsx(runtime.PluginPage, {
      pageNav: { text: `Ticket ${id}`, parentItem: { text: 'Home', url: '/a/rounds-fixture-app' } },
      children: jsx.jsx('p', { children: `Ticket ${id} of the fixture` }),
    });
  };
  const Root = () =>
    jsx.jsx(router.Routes, {
      children: [
        jsx.jsx(router.Route, { path: 'tickets/:id', element: jsx.jsx(Ticket, {}) }, 'ticket'),
        jsx.jsx(router.Route, { path: '*', element: jsx.jsx(Home, {}) }, 'home'),
      ],
    });
  const Config = ({ plugin }) => jsx.jsx('p', { children: `Configuration of ${plugin.meta.id}` });
  const plugin = new data.AppPlugin()
    .setRootPage(Root)
    .addConfigPage({ id: 'configuration', title: 'Configuration', icon: 'cog', body: Config })
    .addLink({
      targets: 'plugins/rounds-fixture-app/links/v1',
      title: 'Open the ticket',
      description: 'A link of the fixture',
      configure: ({ n }) => ({ title: `Open ticket ${n}`, path: `/a/rounds-fixture-app/tickets/${n}` }),
    });
  return { plugin };
});
