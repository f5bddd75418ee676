import type { PluginExtensionPanelContext } from '@grafana/data';
import { config } from '@grafana/runtime';
import { screen } from '@testing-library/react';
import { render } from '../testing/render';
import { openTicketLink } from './openTicketLink';

const dashboard = { uid: 'ops', title: 'Operations', tags: [] };
const context: PluginExtensionPanelContext = {
  id: 3,
  pluginId: 'table',
  title: 'Queue',
  timeRange: { from: 'now-6h', to: 'now' },
  timeZone: 'utc',
  dashboard,
  targets: [],
};

const isSignedIn = (signedIn: boolean) => Object.assign(config.bootData.user, { isSignedIn: signedIn });

describe('the link in a panel’s menu', () => {
  it.each([
    ['a panel of a saved dashboard', true, context, true],
    ['a dashboard that is not saved', true, { ...context, dashboard: { ...dashboard, uid: '' } }, false],
    ['nobody signed in', false, context, false],
    ['nothing to go by', true, undefined, false],
  ])('with %s', (_, signedIn, seen, isShown) => {
    isSignedIn(signedIn);
    expect(openTicketLink(Promise.resolve()).configure?.(seen) !== undefined).toBe(isShown);
  });

  it('opens a dialog once the words are there, and loads what is in it then', async () => {
    const openModal = jest.fn();
    const nothing = () => undefined;
    const helpers = {
      extensionPointId: 'x',
      openModal,
      openSidebar: nothing,
      closeSidebar: nothing,
      toggleSidebar: nothing,
    };
    const unsaved = { ...context, dashboard: { ...dashboard, uid: '' } };
    await openTicketLink(Promise.resolve()).onClick?.(undefined, { context: unsaved, ...helpers });
    const [{ title, body: Body }] = openModal.mock.calls[0];
    expect(title).toBe('Open ticket');
    render(<Body onDismiss={nothing} />);
    expect(await screen.findByText('Save the dashboard, then try again.')).toBeInTheDocument();
  });
});
