import { t } from '@grafana/i18n';
import type { AnswerName } from '../../domain/rounds/CheckAct';

/** What a person says of a check. */
export function answerWord(act: AnswerName): string {
  switch (act) {
    case 'done':
      return t('check.act.done', 'Done');
    case 'problem':
      return t('check.act.problem', 'Problem');
    case 'skip':
      return t('check.act.skip', 'Skip');
    case 'not_applicable':
      return t('check.act.not-applicable', 'Not applicable');
  }
}
