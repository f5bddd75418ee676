import { createRecord } from '../acts/createRecord.ts';
import { initechId } from '../companies.ts';
import type { Instance } from '../instance/Instance.ts';

const texts: ReadonlyArray<{ title: string; description: string; tags?: string }> = [
  { title: '<script>alert("title")</script>', description: '<img src=x onerror=alert(1)>', tags: '<b>tag</b>' },
  {
    title: '[a link](javascript:alert(1)) ${__user.login} [[variable]]',
    description: '[code]<svg/onload=alert(1)>[/code]',
  },
  { title: 'NUL \u0000, ESC \u001b[31m and BEL \u0007 in one line', description: 'a\u0000b' },
  { title: 'left \u202E right to left \u200B zero width', description: 'two\r\nlines\t\t' },
  { title: '=HYPERLINK("http://evil.example","sum")', description: '=1+1', tags: '=1+1' },
  { title: 'x'.repeat(160), description: 'y'.repeat(32_000) },
  { title: 'a^NQactive=false^ORcompany!=x', description: '^^NQ and ^EQ; javascript:gs.sleep(60000)' },
  { title: 'Ünïcödé, 日本語, 🧨, ﷽', description: 'e\u0301 is not é', tags: 'été' },
  { title: '', description: '' },
];

/** Plants tickets with texts that have broken programs before, of Initech; they are new and open. */
export function makeHostile(instance: Instance): void {
  const now = Math.floor(instance.clock.now() / 1000) * 1000;
  for (const [index, { title, description, tags }] of texts.entries()) {
    createRecord(
      'incident',
      { short_description: title, description, company: initechId, sys_tags: tags ?? '' },
      { instance, by: 'admin', byId: instance.accounts.get('admin')?.sysId ?? '', at: now - (index + 1) * 60_000 }
    );
  }
}
