import { act, screen, waitFor, within } from '@testing-library/react';
import { render } from '../../testing/render';
import { keep, useKept } from '../../testing/keep';
import { makeFilling } from './Filling';
import { PlaybookSteps } from './PlaybookSteps';

// Without it no browser lets a page write to the clipboard.
Object.defineProperty(window, 'isSecureContext', { value: true });

const SPAN = { from: 1_790_000_000_000, to: 1_790_003_600_000 };

/** Shows steps, and keeps what is ticked. */
function show(markdown: string, labels: Record<string, string> = {}, isTickable = true) {
  const filling = makeFilling(labels, SPAN, (path) => `/grafana${path}`);
  const done = keep<ReadonlySet<string>>(new Set());
  const toggle = (box: string) => {
    const others = new Set(done.get());
    if (!others.delete(box)) {
      others.add(box);
    }
    done.set(others);
  };
  const Host = () => {
    const ticks = { done: useKept(done), toggle, startOver: () => done.set(new Set()) };
    return <PlaybookSteps markdown={markdown} filling={filling} ticks={isTickable ? ticks : undefined} />;
  };
  return render(<Host />);
}

const STEPS = `# Restart

- [ ] Look at the [queue](/d/esb?var-q={{ $labels.queue }}&from=\${__from}) of **ORD**
- [x] Stop the consumer
  - [ ] on node 1

  \`\`\`sh
  systemctl stop consumer
  \`\`\`

- [ ] Start it
- [ ] Start it

1. Not a box
`;

describe('boxes to tick', () => {
  it('stand at the lines that ask for one, none of them ticked', () => {
    show(STEPS);
    const names = ['Look at the queue of ORD', 'Stop the consumer', 'on node 1', 'Start it', 'Start it'];
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes.map((box) => box.closest('li')?.querySelector('label[for]')?.textContent?.trim())).toEqual(
      names.map((name) => expect.stringMatching(name))
    );
    expect(boxes.filter((box) => box.matches(':checked'))).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('0 of 5 done');
    expect(screen.getByText('Not a box')).toBeInTheDocument();
  });

  it('are ticked one by one, also where two lines say the same, by click or by the space bar', async () => {
    const { user } = show(STEPS);
    await user.click(screen.getByText('Stop the consumer'));
    const [, , , , second] = screen.getAllByRole('checkbox');
    act(() => second?.focus());
    await user.keyboard(' ');
    expect(screen.getByRole('status')).toHaveTextContent('2 of 5 done');
    expect(screen.getAllByRole('checkbox').map((box) => box.matches(':checked'))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  it('are all empty again after a new start', async () => {
    const { user } = show(STEPS);
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
    await user.click(screen.getByText('on node 1'));
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByRole('status')).toHaveTextContent('0 of 5 done');
  });

  it('cannot be ticked where nothing is kept', () => {
    show(STEPS, {}, false);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.getByText('Stop the consumer')).toBeInTheDocument();
  });

  it('are ours: none comes out of HTML that somebody wrote', () => {
    show('<input type="checkbox" onclick="alert(1)"> <form><input type="checkbox"></form>\n\ntext');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('code', () => {
  it('is copied as it stands, without what is around it', async () => {
    const { user } = show('```sh\nkubectl get pods \\\n  -n orders\n```\n\nThen `wait`.');
    await user.click(screen.getByRole('button', { name: /^Copy: kubectl get pods/ }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('kubectl get pods \\\n  -n orders'));
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('holds the alert’s labels as they are, on one line', async () => {
    const { user } = show('    kubectl -n {{ $labels.namespace }} get {{labels.pod}}', {
      namespace: 'a_b*c*',
      pod: 'x\nrm -rf /\u202e',
    });
    await user.click(screen.getByRole('button'));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('kubectl -n a_b*c* get x rm -rf / '));
    expect(screen.getByText(/characters that a shell may act upon/)).toBeInTheDocument();
  });

  it('says nothing of labels that no shell acts upon, and warns of one that is missing', () => {
    show('    restart {{labels.service}}\n\ntext\n\n    stop {{labels.node}}', { service: 'etl-1.acme' });
    expect(screen.queryByText(/may act upon/)).toBeNull();
    expect(screen.getByText(/Not all labels are known here/)).toBeInTheDocument();
    expect(screen.getByText('‹node›')).toBeInTheDocument();
  });
});

describe('labels and the time', () => {
  it('are filled into addresses, each value escaped', () => {
    show(STEPS, { queue: 'a&b/../#?' });
    const href = `/grafana/d/esb?var-q=a%26b%2F..%2F%23%3F&from=${SPAN.from}`;
    expect(screen.getByRole('link', { name: 'queue' })).toHaveAttribute('href', href);
  });

  it.each([
    '[x](javascript:alert(1)) **bold** <img src=x onerror=alert(1)>',
    '`code` - [ ] box\n# title',
    '{{ $labels.other }} ${__from} \uE0010\uE002',
  ])('never become a part of the Markdown: %s', (value) => {
    const { container } = show('Look at {{ labels.summary }} now', { summary: value, other: 'secret' });
    expect(container.querySelector('a, strong, img, code, h4, input')).toBeNull();
    const shown = value.replace(/[\uE001\uE002\s]+/g, ' ').trim();
    expect(container).toHaveTextContent(`Look at ${shown} now`);
  });

  it('leave times in the text as they were written', () => {
    const { container } = show('From ${__from} on, $HOME and ${customer}');
    expect(container).toHaveTextContent('From ${__from} on, $HOME and ${customer}');
  });

  it('show a label of the name of something else as missing', () => {
    const { container } = show('{{ labels.constructor }} {{labels.toString}}');
    expect(container).toHaveTextContent('‹constructor› ‹toString›');
  });
});

describe('hostile Markdown', () => {
  it.each([
    ['an address that runs', '[x](javascript:alert(1)) [y](data:text/html,z) [z](vbscript:x)'],
    ['an address in disguise', '[x](java&#115;cript:alert(1)) [y](<java\tscript:alert(1)>) [z](//evil.test/x)'],
    ['a password', '[x](https://user:pw@wiki.example/r) <a href="https://u:p@h.example">y</a>'],
    ['handlers', '<img src=x onerror=alert(1)><a onclick="alert(1)">x</a><b onmouseover=alert(1)>y</b>'],
    ['frames', '<iframe src="https://evil.test"></iframe><object data=x></object><embed src=x>'],
    ['styles', '<style>body{display:none}</style><p style="position:fixed;inset:0" class="css-1" id="x">p</p>'],
    ['forms', '<form action="https://evil.test"><input name=a><button>go</button><select><option>1</select></form>'],
    [
      'pictures of code',
      '<svg/onload=alert(1)><style>a{}</style><a xlink:href="javascript:alert(1)">x</a></svg><math><mi>x</mi></math>',
    ],
    ['scripts', '<script>alert(1)</script><noscript><img src=x></noscript><template><img src=x></template>'],
    [
      'media',
      '<video src="https://evil.test/a.mp4" autoplay></video><audio src=x></audio><link rel=stylesheet href=x>',
    ],
  ])('%s does nothing', (_, markdown) => {
    const { container } = show(markdown);
    expectInert(container);
    expect(container.querySelectorAll('a')).toHaveLength(0);
  });

  it('fetches no picture: it is offered as a link', () => {
    const { container } = show('![the queue](https://elsewhere.example/q.png) ![](https://elsewhere.example/r.png)');
    expect(container.querySelector('img')).toBeNull();
    expect(show('[![badge](https://a.example/b.svg)](https://a.example)').container.querySelectorAll('a')).toHaveLength(
      1
    );
    expect(screen.getByRole('link', { name: 'Picture' })).toBeInTheDocument();
    expect(show('<img src=x onerror=alert(1)>').container).toHaveTextContent('');
    const link = screen.getByRole('link', { name: 'the queue' });
    expect(link).toHaveAttribute('href', 'https://elsewhere.example/q.png');
    expect(link).toHaveAttribute('rel', 'noreferrer noopener');
    expect(link).toHaveAttribute('target', '_blank');
  });

  it('keeps lists, tables and quotes', () => {
    show(
      '> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one\n2. two\n\n---\n\n<details><summary>more</summary>there</details>'
    );
    expect(within(screen.getByRole('table')).getByText('2')).toBeInTheDocument();
    expect(screen.getByText('quote').closest('blockquote')).not.toBeNull();
    expect(screen.getByText('one').closest('ol')).not.toBeNull();
    expect(screen.getByText('more').tagName).toBe('SUMMARY');
  });
});

/** Only elements and attributes that we set ourselves. */
function expectInert(container: Element): void {
  const dangerous = 'script,style,iframe,object,embed,form,input,button,select,svg,math,img,video,audio,link,template';
  expect(container.querySelector(dangerous)).toBeNull();
  const attributes = [...container.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => !['class', 'href', 'target', 'rel'].includes(name))).toEqual([]);
}
