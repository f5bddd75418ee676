import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screen } from '@testing-library/react';
import { z } from 'zod';
import { render } from '../../testing/render';
import { EntryView } from './EntryView';
import { makeFilling } from './Filling';
import type { ShownEntry } from './ShownEntry';

const ENTRY: ShownEntry = {
  title: 'Restart {{labels.service}}',
  matchers: ['alertname="QueueDepth", service=~"esb.*"', 'broken='],
  customer: 'acme',
  severity: 'critical',
  steps: 'Restart **it**.',
  links: [
    { title: 'Queue {{labels.service}}', url: '/d/esb?var-service={{labels.service}}&to=${__to}' },
    { title: '', url: 'https://wiki.example/esb' },
  ],
  owner: 'Middleware',
  reviewedOn: '2026-11-02',
};

function show(changed: Partial<ShownEntry> = {}, labels: Record<string, string> = { service: 'esb-1' }) {
  const filling = makeFilling(labels, { from: 1, to: 2 }, (inside) => inside);
  const entry = { ...ENTRY, ...changed };
  return render(<EntryView entry={entry} isTitled filling={filling} ticks={undefined} today="2026-11-22" />);
}

it('says what to do, how bad it is, for whom, who answers for it and when somebody looked at it', () => {
  show();
  const entry = screen.getByRole('article', { name: 'Restart esb-1' });
  expect(entry).toHaveTextContent('▲critical');
  expect(entry).toHaveTextContent('Customer acme');
  expect(entry).toHaveTextContent('Owner Middleware');
  expect(entry).toHaveTextContent('Reviewed 2026-11-02, 20 days ago');
  expect(screen.getByRole('heading', { name: 'Restart esb-1' })).toBeInTheDocument();
});

it('reads the matchers out, and shows as it stands what is none', () => {
  show();
  expect(screen.getByRole('list', { name: 'For alerts with' })).toHaveTextContent(
    'alertname = QueueDepthandservice =~ esb.*orbroken = ""'
  );
});

it('fills links in, and names one without a title by its host', () => {
  show();
  expect(screen.getByRole('link', { name: 'Queue esb-1' })).toHaveAttribute('href', '/d/esb?var-service=esb-1&to=2');
  expect(screen.getByRole('link', { name: 'wiki.example' })).toHaveAttribute('rel', 'noreferrer noopener');
});

it.each([
  ['2026-05-25', 'Stale · Reviewed 2026-05-25, 181 days ago'],
  ['2026-05-26', 'Reviewed 2026-05-26, 180 days ago'],
  ['2026-11-22', 'Reviewed 2026-11-22, today'],
  ['', 'Never reviewed'],
])('reviewed on %j reads: %s', (reviewedOn, words) => {
  show({ reviewedOn });
  expect(screen.getByText(words)).toBeInTheDocument();
});

it('says that there are no steps, and that it is for all customers', () => {
  show({ steps: ' ', customer: '', severity: '', links: [], matchers: [], owner: '' });
  expect(screen.getByText('No steps are written down.')).toBeInTheDocument();
  expect(screen.getByText('All customers')).toBeInTheDocument();
  expect(screen.queryByRole('list')).toBeNull();
});

it('keeps the word of a severity that it does not know', () => {
  show({ severity: 'call-the-boss' });
  expect(screen.getByText('call-the-boss')).toBeInTheDocument();
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'https://user:pw@wiki.example/r', '//evil.test', 'wiki', ''])(
  'does not lead to %j, and does not show it',
  (url) => {
    const { container } = show({ links: [{ title: 'There', url }], steps: `[here](<${url}>)` });
    expect(container.querySelector('a')).toBeNull();
    expect(screen.getByText('There (not a link to follow)')).toBeInTheDocument();
    expect(container.innerHTML).not.toContain('user:pw');
  }
);

const HOSTILE = path.resolve(__dirname, '../../../../shared/hostile.json');
const casesSchema = z.array(
  z.object({ id: z.string(), target: z.string(), input: z.string(), gen: z.string().optional() })
);
const cases = existsSync(HOSTILE)
  ? casesSchema
      .parse(JSON.parse(readFileSync(HOSTILE, 'utf8')))
      .filter(({ target, gen }) => /^(ui|playbook|adf)\./.test(target) && gen === undefined)
  : [];
const collected = cases.length > 0 ? describe : describe.skip;

collected('the collected hostile texts', () => {
  it.each(cases.length > 0 ? cases.map(({ id, input }) => [id, input] as const) : [['none', '']])(
    '%s is inert wherever it stands',
    (_, input) => {
      const address = input.replace(/^\w+: (?=https?:)/, '');
      const { container } = show(
        {
          title: `${input} {{labels.evil}}`,
          matchers: [input],
          customer: input,
          severity: input,
          owner: input,
          steps: `${input}\n\n- [ ] ${input}\n\n{{labels.evil}}\n\n[x](<${address}>)\n\n\`\`\`\n${input} {{labels.evil}}\n\`\`\``,
          links: [{ title: input, url: address }],
        },
        { evil: input }
      );
      const dangerous = 'script,style,iframe,object,embed,form,img,video,link,template,math,foreignObject';
      expect(container.querySelector(dangerous)).toBeNull();
      const handlers = [...container.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'srcdoc')
      );
      expect(handlers).toEqual([]);
      const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      expect(links.filter((href) => !/^(https?:\/\/(?!.*@)|\/(?!\/))/.test(href))).toEqual([]);
    }
  );
});
