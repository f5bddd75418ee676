import { screen } from '@testing-library/react';
import { at, readAs, roundFrame, showMatrix as show } from '../../testing/showMatrix';

beforeEach(() => readAs('Editor'));

describe('links', () => {
  const frame = () => roundFrame([{ state: 'done_ok' }]);
  const href = () => decodeURIComponent(screen.getByRole('link', { name: /ACME/ }).getAttribute('href') ?? '');

  it('lead to the checks of a cell in Explore', () => {
    show([frame()]);
    expect(href()).toContain('/explore?schemaVersion=1&panes=');
    expect(href()).toContain(
      '"queryType":"checks","schema":1,"query":{"customers":["acme"],"checklists":["acme-m"],"slots":["s"],"day":"2026-11-20"}'
    );
    expect(href()).toContain('"uid":"rounds"');
  });

  it('lead to the dashboard of the option, at the time of the cell', () => {
    show([frame()], { dashboard: 'rounds-day' });
    expect(href()).toBe(
      `/d/rounds-day?var-customer=acme&var-checklist=acme-m&from=${at('2026-11-20', '05:30')}&to=${at('2026-11-20', '06:30')}`
    );
  });

  it('are those of the field where somebody has made some', () => {
    const linked = roundFrame([{ state: 'done_ok' }], [{ title: 'Mine', url: '/x' }]);
    const state = linked.fields.find(({ name }) => name === 'state');
    const link = { href: '/mine/0', title: 'Mine', target: undefined, origin: {} };
    Object.assign(state ?? {}, { getLinks: () => [link] });
    show([linked], { dashboard: 'rounds-day' });
    expect(href()).toBe('/mine/0');
  });

  it.each([
    ['a Viewer, who may not explore', 'Viewer'],
    ['a visitor of a public dashboard', undefined],
  ] as const)('are not there for %s, who reads the same words', (_, role) => {
    readAs(role);
    show([frame()], { dashboard: role === undefined ? 'rounds-day' : '' });
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(
      screen.getByText('ACME · Morning · 06:30–07:30, Fri 20 Nov 2026: OK, 12 of 12 answered')
    ).toBeInTheDocument();
  });

  it('are reached by Tab once, and by the arrow keys among each other', async () => {
    const { user } = show([
      roundFrame([
        { state: 'done_ok', day: '2026-11-18' },
        { state: 'missed', day: '2026-11-20' },
        { state: 'late', customer: 'Globex', day: '2026-11-20' },
      ]),
    ]);
    screen.getByRole('region', { name: 'Rounds by day' }).focus();
    await user.tab();
    expect(screen.getByRole('link', { name: /OK/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('link', { name: /Missed/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /Late/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(screen.getByRole('link', { name: /Late/ })).toHaveFocus();
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(screen.getByRole('link', { name: /OK/ })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('link', { name: /Missed/ })).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(screen.getByRole('link', { name: /Late/ })).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole('region', { name: 'Rounds by day' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('link', { name: /Late/ })).toHaveFocus();
  });
});
