import { PanelOptionsEditorBuilder, standardEditorsRegistry } from '@grafana/data';
import { setPluginComponentHook } from '@grafana/runtime';
import { screen } from '@testing-library/react';
import { createElement } from 'react';
import { startBackend } from '../../../testing/startBackend';
import { keep, useKept } from '../../../testing/keep';
import { render } from '../../../testing/render';
import { PLAYBOOK_PART_ID } from '../../../ui/playbook/PlaybookPart';
import { addOptions } from '../addOptions';
import { DEFAULT_OPTIONS, type PlaybookOptions } from '../PlaybookOptions';

// The editors ask nothing by themselves.
startBackend();

/** What the app lends; null before it is loaded, and where the app is switched off. */
let lent: ((props: object) => string) | null = null;
setPluginComponentHook((id) => ({
  component: id === PLAYBOOK_PART_ID ? lent : null,
  isLoading: false,
}));

// Grafana's own editors, which are not looked at here.
standardEditorsRegistry.setInit(() => ['text', 'number'].map((id) => ({ id, name: id, editor: () => null })));

beforeEach(() => {
  lent = null;
  window.history.pushState({}, '', '/d/esb/queue?editPanel=panel-3');
});

/** Shows one of the panel's own editors, as Grafana's editor does. */
function edit<Path extends keyof PlaybookOptions>(path: Path, saved: Partial<PlaybookOptions> = {}) {
  const builder = new PanelOptionsEditorBuilder<PlaybookOptions>();
  addOptions(builder);
  const item = builder.getItems().find((one) => one.path === path);
  if (item?.editor === undefined) {
    throw new Error(`${path} has no editor of its own.`);
  }
  const { editor } = item;
  const kept = keep<PlaybookOptions>({ ...DEFAULT_OPTIONS, ...saved });
  const Host = () => {
    const options = useKept(kept);
    const onChange = (value: unknown) => kept.set({ ...options, [path]: value });
    return createElement(editor, { value: options[path], onChange, item, context: { data: [], options }, id: path });
  };
  return { ...render(<Host />), value: () => kept.get()[path] };
}

it('writes steps, and shows how they will look', async () => {
  const { user, value } = edit('steps');
  await user.click(screen.getByRole('textbox'));
  await user.paste('- [ ] Restart `it` on {{labels.node}}\n\n[x](javascript:alert(1))');
  await user.click(screen.getByRole('radio', { name: 'Preview' }));
  expect(screen.getByText('‹node›')).toBeInTheDocument();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(value()).toContain('- [ ] Restart');
});

it('adds, changes and removes links', async () => {
  const { user, value } = edit('links', { links: [{ title: 'Old', url: '/d/old' }] });
  await user.click(screen.getByRole('button', { name: 'Add a link' }));
  await user.type(screen.getByRole('textbox', { name: 'Title of link 2' }), 'Wiki');
  await user.type(screen.getByRole('textbox', { name: 'Address of link 2' }), 'https://wiki.example');
  await user.click(screen.getByRole('button', { name: 'Remove link 1' }));
  expect(value()).toEqual([{ title: 'Wiki', url: 'https://wiki.example' }]);
});

it('takes today as the day of the review', async () => {
  jest.useFakeTimers({ advanceTimers: true, now: Date.parse('2026-11-22T10:00:00Z') });
  const { user, value } = edit('reviewedOn', { reviewedOn: '2026-01-01' });
  await user.click(screen.getByRole('button', { name: 'Today' }));
  expect(value()).toBe('2026-11-22');
  jest.useRealTimers();
});

it('takes a severity of the team’s own', async () => {
  const { user, value } = edit('severity', { severity: 'warning' });
  await user.click(screen.getByRole('combobox'));
  await user.keyboard('sev0');
  await user.click(await screen.findByText('sev0'));
  expect(value()).toBe('sev0');
});

describe('without the app', () => {
  it('a customer is named by his id', async () => {
    const { user, value } = edit('customer');
    await user.type(screen.getByRole('textbox'), 'acme');
    expect(value()).toBe('acme');
  });

  it('alert rules are named by uid', async () => {
    const { user, value } = edit('rules');
    await user.type(screen.getByRole('textbox'), 'q1{Enter}');
    expect(value()).toEqual(['q1']);
  });

  it('matchers can be written', async () => {
    const { user, value } = edit('matchers');
    await user.type(screen.getByRole('textbox', { name: 'Label matchers' }), 'a="b"');
    expect(value()).toBe('a="b"');
  });
});

describe('with the app', () => {
  it('the matchers are judged as they stand, with all that decides which entry goes first', async () => {
    lent = (props) => JSON.stringify(props);
    const { user } = edit('matchers', { customer: 'acme', priority: 5, rules: ['q1'], reviewedOn: '2026-01-01' });
    await user.click(screen.getByRole('textbox', { name: 'Label matchers' }));
    await user.paste('{a="b",\n c="d"}\nteam="ops"');
    const [, asked = ''] = /(\{"part":"judgement".*)$/s.exec(document.body.textContent ?? '') ?? [];
    expect(JSON.parse(asked)).toMatchObject({
      part: 'judgement',
      entry: 'panel:esb/3',
      draft: {
        matchers: ['{a="b", c="d"}', 'team="ops"'],
        ...{ customer: 'acme', priority: 5, rules: ['q1'], reviewedOn: '2026-01-01' },
      },
    });
  });

  it('an entry of a dashboard that is not saved has no id yet', () => {
    window.history.pushState({}, '', '/dashboard/new?editPanel=3');
    lent = (props) => JSON.stringify(props);
    edit('matchers');
    expect(screen.getByText(/"entry":""/)).toBeInTheDocument();
  });
});
