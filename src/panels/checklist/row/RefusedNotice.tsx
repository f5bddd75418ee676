import { t, Trans } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import type { Dispatch } from 'react';
import { isAnswer } from '../../../domain/rounds/CheckAct';
import type { Refusal, Waiting } from '../../../domain/rounds/outbox';
import { proofText } from '../../../domain/rounds/Proof';
import { CheckStateLabel } from '../../../ui/rounds/CheckStateLabel';
import { Clock } from '../../../ui/rounds/Clock';
import { answerWord } from '../../../ui/words/answerWord';
import type { Acting } from '../Acting';
import { CheckFinding } from './CheckFinding';
import type { ListAction } from '../listState';
import type { ListRow } from '../ListRow';

interface Props {
  row: ListRow;
  refusal: Refusal;
  acting: Acting;
  dispatch: Dispatch<ListAction>;
}

/** What the person had recorded, in his own words. */
function typed(waiting: Waiting): string {
  if (waiting.kind === 'bulk') {
    return answerWord('done');
  }
  const { act, text = '', reason = '', evidence } = waiting.act;
  const name = isAnswer(act) ? answerWord(act) : '';
  return [name, evidence === undefined ? '' : proofText(evidence), text, reason]
    .filter((part) => part !== '')
    .join(' · ');
}

/** An act that the server did not take: why, how the check stands now, and what to do with one's own words. */
export function RefusedNotice({ row, refusal, acting, dispatch }: Props) {
  const { check, round, waiting } = row;
  if (waiting === undefined) {
    return null;
  }
  const answer = waiting.kind === 'one' && isAnswer(waiting.act.act) ? waiting.act.act : undefined;
  return (
    <div role="alert">
      <Stack direction="column" gap={0.5}>
        <strong>{refusal.sentence || t('checklist.refused-title', 'This was not recorded.')}</strong>
        {check.answeredAtMs !== undefined && (
          <Stack gap={1} wrap="wrap">
            <span>{t('checklist.recorded-now', 'Recorded:')}</span>
            <CheckStateLabel state={check.state} />
            <Clock atMs={check.answeredAtMs} zone={round.zone} day={round.date} />
            <CheckFinding check={check} isShort={false} />
          </Stack>
        )}
        <span>
          {t('checklist.yours', 'Yours, kept here: {{text}}', {
            text: typed(waiting),
            interpolation: { escapeValue: false },
          })}
        </span>
        <Stack gap={1}>
          {answer !== undefined && (
            <Button
              size="sm"
              variant="secondary"
              onClick={() => dispatch({ type: 'showForm', check: row.id, form: { kind: 'answer', act: answer } })}
            >
              {check.answeredAtMs === undefined
                ? t('checklist.change-mine', 'Change it')
                : t('checklist.correct-with-mine', 'Correct it with mine')}
            </Button>
          )}
          <Button size="sm" variant="secondary" fill="text" onClick={() => acting.outbox.drop(waiting.request)}>
            <Trans i18nKey="checklist.discard-mine">Discard mine</Trans>
          </Button>
        </Stack>
      </Stack>
    </div>
  );
}
