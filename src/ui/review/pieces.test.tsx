import { screen, within } from '@testing-library/react';
import type { TicketLink } from '../../domain/review/links/ReviewTicket';
import { keep, useKept } from '../../testing/keep';
import { render } from '../../testing/render';
import { aGroup, aLink, anAct, aTicket, HOUR, WEDNESDAY } from '../../testing/reviewMaterial';
import { EMPTY_ACK, type AckDraft } from './AckDraft';
import { AckForm } from './AckForm';
import { AckLine } from './AckLine';
import { ActHistory } from './ActHistory';
import { FeedbackButtons } from './FeedbackButtons';
import { LinkByHand } from './LinkByHand';
import { LongText } from './LongText';
import { TicketLinks } from './TicketLinks';
import { Times } from './Times';
import { WhyThisEntry } from './WhyThisEntry';
import { WordsForm } from './WordsForm';

const HOSTILE = '<img src=x onerror="alert(1)"> {{text}} $t(x) \u202Egnp.exe';

describe('the five buttons', () => {
  it('say what an entry did in one press, and take it back with the same press', async () => {
    const onChoose = jest.fn();
    const { user, rerender } = render(<FeedbackButtons chosen={undefined} hasEntry onChoose={onChoose} />);
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names).toEqual(['✓Worked', '≈With changes', '+Missing step', '✕Wrong entry', '○Not needed']);
    await user.click(screen.getByRole('button', { name: 'Worked' }));
    expect(onChoose).toHaveBeenLastCalledWith('worked');
    rerender(<FeedbackButtons chosen="worked" hasEntry onChoose={onChoose} />);
    expect(screen.getByRole('button', { name: 'Worked', pressed: true })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Worked' }));
    expect(onChoose).toHaveBeenLastCalledWith(undefined);
  });

  it('can only say that none was needed where there is no entry', () => {
    render(<FeedbackButtons chosen={undefined} hasEntry={false} onChoose={jest.fn()} />);
    expect(screen.getByRole('button', { name: 'Worked' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Not needed' })).toBeEnabled();
  });
});

describe('acknowledging', () => {
  function show() {
    const draft = keep<AckDraft>(EMPTY_ACK);
    const [onAck, onClose] = [jest.fn(), jest.fn()];
    const Host = () => (
      <AckForm
        draft={useKept(draft)}
        nowMs={WEDNESDAY}
        zone="Europe/Rome"
        onChange={draft.set}
        onAck={onAck}
        onClose={onClose}
      />
    );
    return { ...render(<Host />), draft, onAck, onClose };
  }

  it('begins with the comment, holds for eight hours and says until when in the zone of the customer', async () => {
    const { user, draft, onAck } = show();
    expect(screen.getByRole('textbox', { name: 'Comment' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: '8 h' })).toBeChecked();
    expect(screen.getByText('Wed 18 Nov 18:00')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: '3 days' }));
    expect(screen.getByText('Sat 21 Nov 10:00')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Keep it when the severity rises' }));
    await user.type(screen.getByRole('textbox', { name: 'Comment' }), 'On it{Enter}');
    expect(onAck).toHaveBeenCalledTimes(1);
    expect(draft.get()).toEqual({ comment: 'On it', hours: 72, isSticky: true });
  });

  it('is left with Escape', async () => {
    const { user, onClose, onAck } = show();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onAck).not.toHaveBeenCalled();
  });

  it.each([
    ['none', 'Not acknowledged'],
    ['acked', 'Acknowledged'],
    ['expired', 'Acknowledgement expired'],
    ['fallen', 'No longer acknowledged: the severity rose'],
  ] as const)('shows the state %s in words', (state, word) => {
    const ack = { state, by: 'Ada', at: WEDNESDAY, until: WEDNESDAY + 8 * HOUR, comment: HOSTILE };
    render(<AckLine ack={ack} zone="Europe/Rome" />);
    expect(screen.getByText(word)).toBeInTheDocument();
    expect(screen.getByText(HOSTILE)).toBeInTheDocument();
  });
});

describe('tickets', () => {
  const group = aGroup();
  const sure = aTicket({ key: 'OPS-1', url: 'https://jira.example/browse/OPS-1' });
  const guess = aTicket({ key: 'OPS-2', title: HOSTILE, url: 'javascript:alert(1)' });
  const linkOf = (ticket: typeof sure, parts: Partial<TicketLink> = {}) => ({
    link: { ...aLink(group, ticket), ...parts },
    ticket,
  });
  const links = [
    linkOf(sure, { why: 'The ticket names the rule.' }),
    linkOf(guess, { method: 'suggestion', counts: false, why: 'Same customer, 4 min after.' }),
  ];

  it('say how each is known; a suggestion says that it does not count until somebody confirms it', async () => {
    const acts = { confirm: jest.fn(), refuse: jest.fn() };
    const { user } = render(<TicketLinks links={links} acts={acts} />);
    expect(screen.getByRole('link', { name: 'OPS-1' })).toHaveAttribute('href', sure.url);
    expect(screen.getByText('Named by its key')).toBeInTheDocument();
    expect(screen.getByText(/It counts in no figure until somebody confirms it/)).toHaveTextContent('4 min after');
    await user.click(screen.getByRole('button', { name: 'Confirm OPS-2' }));
    expect(acts.confirm).toHaveBeenCalledWith({ connection: 'jira', key: 'OPS-2' });
    await user.click(screen.getByRole('button', { name: 'Refuse OPS-2' }));
    expect(acts.refuse).toHaveBeenCalledWith({ connection: 'jira', key: 'OPS-2' });
    expect(screen.queryByRole('button', { name: 'Confirm OPS-1' })).not.toBeInTheDocument();
  });

  it('never make a link of what is no page, and show HTML as text', () => {
    const { container } = render(<TicketLinks links={links} acts={undefined} />);
    expect(screen.queryByRole('link', { name: 'OPS-2' })).not.toBeInTheDocument();
    expect(screen.getByText(HOSTILE)).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('say so where there is none', () => {
    render(<TicketLinks links={[]} acts={undefined} />);
    expect(screen.getByText('No ticket is known to belong to it.')).toBeInTheDocument();
  });

  it('are found by words, and linked by the whole key where the period does not have them', async () => {
    const onLink = jest.fn();
    const tickets = [aTicket({ key: 'OPS-7', title: 'Queue stuck' }), aTicket({ key: 'OPS-8', title: 'Login slow' })];
    const { user } = render(
      <LinkByHand tickets={tickets} connections={['jira', 'snow']} onLink={onLink} onClose={jest.fn()} />
    );
    const field = screen.getByRole('searchbox');
    expect(field).toHaveFocus();
    await user.type(field, 'queue');
    expect(within(screen.getByRole('list')).getAllByRole('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'OPS-7 · Queue stuck' }));
    expect(onLink).toHaveBeenLastCalledWith({ connection: 'jira', key: 'OPS-7' });
    await user.clear(field);
    await user.type(field, 'inc0012345');
    await user.click(screen.getByRole('button', { name: 'INC0012345 of snow' }));
    expect(onLink).toHaveBeenLastCalledWith({ connection: 'snow', key: 'INC0012345' });
    await user.clear(field);
    await user.type(field, 'nothing like it');
    expect(screen.getByRole('status')).toHaveTextContent('No such ticket in this period');
  });
});

it('tells times with how long after, in the zone of the customer', () => {
  const moments = [
    { label: 'Began', at: WEDNESDAY },
    { label: 'Acknowledged', at: WEDNESDAY + HOUR, since: WEDNESDAY },
    { label: 'Ticket', at: WEDNESDAY - HOUR, since: WEDNESDAY, detail: 'OPS-1' },
    { label: 'Quiet', at: null, since: WEDNESDAY, detail: 'not yet' },
  ];
  render(<Times moments={moments} zone="Europe/Rome" />);
  const said = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(said).toEqual([
    'Wed 18 Nov 10:00',
    'Wed 18 Nov 11:00 · after 1 h',
    'Wed 18 Nov 09:00 · 1 h before OPS-1',
    ' not yet',
  ]);
});

it('says why this entry, what it comes before, and that it had another one at first', () => {
  const titles: Readonly<Record<string, string>> = { b: 'Any disk', c: 'Old entry' };
  const nameOf = (id: string) => {
    const title = titles[id];
    return title === undefined ? undefined : { title, href: `/e/${id}` };
  };
  const match = { entry: 'a', why: 'customer first.', also: ['b', 'gone'], conflict: [] };
  render(<WhyThisEntry match={match} nameOf={nameOf} atStart="c" />);
  expect(screen.getByText('Why this entry: customer first.')).toBeInTheDocument();
  expect(screen.getByText(/It comes before/)).toHaveTextContent('It comes before: Any disk, gone');
  expect(screen.getByText(/first looked at/)).toHaveTextContent('it had another entry: Old entry');
});

it('tells who did what, the latest first, and words as text', () => {
  const acts = [
    anAct('e', { kind: 'ack', comment: HOSTILE, until: 0, severity: '', sticky: false }),
    anAct('e', { kind: 'feedback', entry: '', verdict: 'missing_step', note: '' }),
    anAct('e', { kind: 'unfeedback' }),
    anAct('e', { kind: 'link', ticket: { connection: 'j', key: 'OPS-1' }, method: 'confirmed' }),
  ];
  const { container } = render(<ActHistory acts={acts} zone="Europe/Rome" />);
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'Wed 18 Nov 11:00 Ada confirmed OPS-1',
    'Wed 18 Nov 11:00 Ada took back what was said of the entry',
    'Wed 18 Nov 11:00 Ada said of the entry: Missing step',
    `Wed 18 Nov 11:00 Ada acknowledged it: ${HOSTILE}`,
  ]);
  expect(container.querySelector('img')).toBeNull();
});

it('opens a text of 100 kB in steps, and never all of it', async () => {
  const { user, container } = render(<LongText text={'x'.repeat(100_000)} />);
  expect(container.textContent?.length).toBeLessThan(1_300);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(container.textContent?.length).toBeLessThan(20_200);
  expect(screen.getByText('Only the first 20000 of 100000 characters are shown.')).toBeInTheDocument();
});

it('sends words with Enter, keeps Shift for a new line, and sends nothing where there are none', async () => {
  const text = keep('');
  const onSend = jest.fn();
  const Host = () => (
    <WordsForm
      title="Write"
      label="Note"
      text={useKept(text)}
      onChange={text.set}
      onSend={onSend}
      onClose={jest.fn()}
    />
  );
  const { user } = render(<Host />);
  await user.keyboard('{Enter}');
  expect(onSend).not.toHaveBeenCalled();
  await user.keyboard('one{Shift>}{Enter}{/Shift}two{Enter}');
  expect(onSend).toHaveBeenCalledWith('one\ntwo');
});
