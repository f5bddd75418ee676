import { fieldRefusal, type JiraCall } from '../JiraCall.ts';
import type { RichText } from '../site/Ticket.ts';
import { isDocument } from '../text/isDocument.ts';
import { plainText } from '../text/plainText.ts';

const LONGEST = 32_767;

/** A rich text of a body: a text in v2, an Atlassian Document in v3. Throws Refusal with Jira's words. */
export function readRichText(call: JiraCall, field: string, value: unknown): RichText {
  if (call.version === 2) {
    if (typeof value !== 'string') {
      throw fieldRefusal({ [field]: 'Operation value must be a string' });
    }
  } else if (!isDocument(value)) {
    throw fieldRefusal({
      [field]:
        typeof value === 'string'
          ? 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'
          : 'INVALID_INPUT',
    });
  }
  const rich: RichText = value;
  if (plainText(rich).length > LONGEST) {
    throw fieldRefusal({ [field]: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' });
  }
  return rich;
}
