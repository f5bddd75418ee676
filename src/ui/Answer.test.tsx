import { screen } from '@testing-library/react';
import { Failure, type FailureKind } from '../domain/Failure';
import { render } from '../testing/render';
import { Answer } from './Answer';

const refetch = jest.fn();
const show = (data: string | undefined, error: unknown = null) =>
  render(
    <Answer asked={{ data, error, refetch }} notAllowed="Ask the boss.">
      {(text) => <p>{text}</p>}
    </Answer>
  );

describe('Answer', () => {
  it('shows a skeleton before the answer', () => {
    show(undefined);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeInTheDocument();
  });

  it('shows the answer', () => {
    show('42');
    expect(screen.getByText('42')).toBeInTheDocument();
  });

  it('shows an answer that it has rather than a later error', () => {
    show('42', new Failure('failed', 500, ''));
    expect(screen.getByText('42')).toBeInTheDocument();
  });

  it('says whom to ask where the caller may not know', () => {
    show(undefined, new Failure('not-allowed', 403, 'secret reason'));
    expect(screen.getByText('Ask the boss.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('shows the sentence of an error, and tries again', async () => {
    const { user } = show(undefined, new Failure('refused', 400, 'The limit is too high.'));
    expect(screen.getByText('The limit is too high.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['unreachable', 'Grafana did not answer. Check the connection and try again.'],
    [
      'unreadable',
      'The answer could not be read: this page may be older than the plugin. Reload it; if that does not help, restart Grafana.',
    ],
    ['failed', 'The server failed (status 500). Its log says why.'],
    ['not-found', 'This no longer exists.'],
  ] satisfies Array<[FailureKind, string]>)(
    'has a sentence of its own where the server gave none: %s',
    (kind, sentence) => {
      show(undefined, new Failure(kind, 500, ''));
      expect(screen.getByText(sentence)).toBeInTheDocument();
    }
  );
});
