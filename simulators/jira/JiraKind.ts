import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import type { JsonRecord } from '../http/record.ts';
import type { SiteRules } from './readSiteSettings.ts';
import type { JiraSite } from './site/JiraSite.ts';

/** One kind of Jira: its data, its faults and how it answers. */
export interface JiraKind extends SiteRules {
  answer: (site: JiraSite, call: Call) => Answer;
  /** What the admin route says about a site of this kind alone. */
  describe: (site: JiraSite) => JsonRecord;
}
