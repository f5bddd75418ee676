import { screen, within } from '@testing-library/react';
import { alert, found, group, known } from '../../../../testing/reviewedItems';
import { showItem } from '../../../../testing/showItem';
import { signIn } from '../../../../testing/signIn';
import { startBackend } from '../../../../testing/startBackend';

startBackend();

beforeEach(() => {
  signIn('Editor', 'u-1');
  window.localStorage.clear();
});

describe('keys', () => {
  it('go to the next and the one before, judge the entry, close and open again', async () => {
    const { user, said, deeds } = showItem(alert, { material: known, found });
    await user.keyboard('np1c');
    expect(said).toEqual(['next', 'previous']);
    expect(deeds().map(({ kind }) => kind)).toEqual(['feedback', 'close']);
    await user.keyboard('c');
    expect(deeds().at(-1)).toEqual({ kind: 'reopen' });
  });

  it('do nothing while somebody types, and with a modifier', async () => {
    const { user, said, deeds } = showItem(alert, { material: known, found });
    await user.keyboard('a');
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveFocus();
    await user.keyboard('n1c');
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveValue('n1c');
    await user.keyboard('{Escape}');
    await user.keyboard('{Control>}n{/Control}{Alt>}1{/Alt}{Meta>}c{/Meta}');
    expect([said, deeds()]).toEqual([[], []]);
  });

  it('are listed, and have no effect while the list is open', async () => {
    const { user, said } = showItem(alert, { material: known, found });
    await user.keyboard('?');
    const list = within(await screen.findByRole('dialog', { name: 'All keys' }));
    expect(list.getByText('next item')).toBeInTheDocument();
    await user.keyboard('n');
    expect(said).toEqual([]);
  });

  it('go on after a step was ticked', async () => {
    const { user, said } = showItem(alert, { material: known, found });
    const [box] = screen.getAllByRole('checkbox');
    box?.focus();
    await user.keyboard('n');
    expect(said).toEqual(['next']);
  });

  it('say why they do nothing: no entry to judge, or no alert', async () => {
    const { user, deeds } = showItem(alert, { material: { groups: [group] } });
    await user.keyboard('1');
    expect(screen.getByText(/There is no entry to judge/)).toBeInTheDocument();
    await user.keyboard('5');
    expect(deeds()).toEqual([{ kind: 'feedback', entry: '', verdict: 'not_needed', note: '' }]);
  });
});
