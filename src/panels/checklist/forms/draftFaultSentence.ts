import { t } from '@grafana/i18n';
import type { DraftFault } from '../../../domain/rounds/AnswerDraft';
import type { WantedProof } from '../../../domain/rounds/Proof';
import { rangeWord } from '../evidenceWords';

/** What keeps an answer from being recorded, and what would help. */
export function draftFaultSentence(fault: DraftFault, wants: WantedProof | undefined): string {
  switch (fault) {
    case 'reason':
      return t('checklist.fault.reason', 'Say why; without a reason nothing can be learnt from it.');
    case 'text':
      return t('checklist.fault.text', 'Say in a few words what the problem is.');
    case 'evidence':
      return t('checklist.fault.evidence', 'This check asks for evidence.');
    case 'number':
      return t('checklist.fault.number', 'Write a number such as 1234 or 12.5; “1,234” could be two.');
    case 'range':
      return t('checklist.fault.range', 'This is outside the range ({{range}}), so it is a problem: say what it is.', {
        range: wants === undefined ? '' : rangeWord(wants),
        interpolation: { escapeValue: false },
      });
    case 'link':
      return t('checklist.fault.link', 'A link must be a whole address that begins with https:// or http://.');
    case 'panel':
      return t(
        'checklist.fault.panel',
        'The link must say from and to as fixed times: in the panel, share it with the current time range locked.'
      );
  }
}
