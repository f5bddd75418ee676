import { newTicket } from '../site/newTicket.ts';
import type { JiraSite } from '../site/JiraSite.ts';
import type { RichText } from '../site/Ticket.ts';

interface HostileText {
  summary: string;
  description: RichText;
  labels: string[];
}

function deepDocument(levels: number): Record<string, unknown> {
  let node: Record<string, unknown> = { type: 'paragraph', content: [{ type: 'text', text: 'at the bottom' }] };
  for (let level = 0; level < levels; level += 1) {
    node = { type: 'blockquote', content: [node] };
  }
  return { type: 'doc', version: 1, content: [node] };
}

const strangeDocument = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'extension', attrs: { extensionKey: 'unknown', parameters: {} } },
    { type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'x', text: '@<i>somebody</i>' } }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'click', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'the sibling is still here' }] },
  ],
};

const texts: HostileText[] = [
  {
    summary: '<script>alert("summary")</script>',
    description: '<img src=x onerror=alert(1)>',
    labels: ['<b>label</b>'],
  },
  { summary: '[a link](javascript:alert(1)) ${__user.login} [[variable]]', description: strangeDocument, labels: [] },
  { summary: 'NUL \u0000, ESC \u001b[31m and BEL \u0007 in one line', description: 'a\u0000b', labels: [] },
  {
    summary: 'left \u202E right to left \u200B zero width',
    description: '{html}<script>x</script>{html}',
    labels: ['x","y'],
  },
  { summary: '=HYPERLINK("http://evil.example","sum")', description: deepDocument(150), labels: ['=1+1'] },
  {
    summary: 'x'.repeat(255),
    description: 'y'.repeat(32_000),
    labels: Array.from({ length: 60 }, (_, index) => `l${index}`),
  },
  { summary: '" OR project = SECRET ORDER BY key', description: '"; DROP TABLE tickets; --', labels: [] },
  { summary: 'Ünïcödé, 日本語, 🧨, ﷽', description: 'e\u0301 is not é', labels: ['été'] },
];

/** Plants tickets with texts that have broken programs before, in the first project; they are new and open. */
export function makeHostile(site: JiraSite): void {
  const project = site.projects[0]?.key ?? '';
  for (const [index, { summary, description, labels }] of texts.entries()) {
    const created = site.clock.now() - (index + 1) * 60_000;
    const ticket = newTicket(site, project, 'Incident', 'Medium', created);
    site.store.put({
      ...ticket,
      summary,
      description,
      labels,
      reporter: site.directory.find('Monitoring')?.accountId ?? null,
    });
  }
}
