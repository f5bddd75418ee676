import type { Answer } from '../http/Answer.ts';
import type { JiraSite } from './site/JiraSite.ts';

const wrong = ['{"issues":{}}', '{"issues":null}', '[]', '"maintenance"'];

/** Writes each key of a ticket twice, or SLA times as numbers beyond all bounds. */
function spoilText(text: string, site: JiraSite): string {
  const twice = site.has('duplicate-keys')
    ? text.replaceAll(/"key":"([A-Z]+-\d+)"/g, '"key":"$1","key":"SECRET-1"')
    : text;
  return site.has('odd-numbers') ? twice.replaceAll(/"(epochMillis|millis)":-?\d+/g, '"$1":1e999') : twice;
}

/**
 * Spoils an answer that stays JSON: `wrong-shape` gives another shape (`wrong-shape:1` to `:3` other ones),
 * `duplicate-keys` and `odd-numbers` spoil its members.
 */
export function spoilShape(answer: Answer, site: JiraSite): Answer {
  if (answer.status >= 300 || typeof answer.body !== 'string') {
    return answer;
  }
  if (!site.has('wrong-shape')) {
    return { ...answer, body: spoilText(answer.body, site) };
  }
  return { ...answer, body: wrong[site.faults.get('wrong-shape') ?? 0] ?? '{}' };
}
