import { readPlaybookLines } from './readPlaybookLines';

it.each([
  ['playbook: alertname="A"', ['alertname="A"']],
  ['playbook: `alertname="A"`', ['alertname="A"']],
  ['- **Playbook:** ``{alertname=~"A.*"}``', ['{alertname=~"A.*"}']],
  ['playbook: alertname="`A`"', ['alertname="`A`"']],
  ['playbook: `alertname="A"', ['`alertname="A"']],
  ['playbook: see the wiki', undefined],
])('reads %s', (line, matchers) => {
  expect(readPlaybookLines(`# Title\n\n${line}\n\nSteps`, 'markdown')?.matchers).toEqual(matchers);
});
