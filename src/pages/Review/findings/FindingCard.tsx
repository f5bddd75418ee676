import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { memo } from 'react';
import type { Outcome } from '../../../domain/review/findings/effectOf';
import type { Finding } from '../../../domain/review/findings/Finding';
import { StateLabel } from '../../../ui/StateLabel';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { findingRuleWord } from '../../../ui/words/findingRuleWord';
import { findingStateWord } from '../../../ui/words/findingStateWord';
import { Deciding } from './Deciding';
import { EvidenceList } from './EvidenceList';
import { effectSentence } from './effectSentence';
import { FINDING_SIGNS, reasonWord } from './findingWords';
import { FindingTrail } from './FindingTrail';
import { Proposals } from './Proposals';

interface Props {
  uid: string;
  who: string;
  finding: Finding;
  /** The customer's name; '' for nobody's. */
  customer: string;
  zone: string;
  /** YYYY-MM-DD in that zone. */
  today: string;
  mayAct: boolean;
  /** Whether what was done has helped. */
  outcome: Outcome;
  /** Whether the address names it. */
  isMeant: boolean;
  itemUrl: (item: string, at: number) => string;
  onDeciding: (finding: string, isDeciding: boolean) => void;
}

/** Who looks after it until when, and in which ticket; nothing where nobody does. */
function Promised({ owner, due, ticket }: Finding) {
  return owner === '' ? null : (
    <div>
      {t('review.finding.owner', '{{owner}}, due {{due}}', { owner, due, interpolation: { escapeValue: false } })}
      {ticket !== null && <bdi>{` · ${ticket.key}`}</bdi>}
    </div>
  );
}

/** One finding: what a rule says, what speaks for it, what could be done, and what is decided. */
export const FindingCard = memo(function FindingCard(props: Props) {
  const { uid, finding, customer, zone, outcome, isMeant, itemUrl, mayAct } = props;
  const styles = useStyles2(getStyles);
  const shared = useStyles2(getReviewStyles);
  const { rule, title, state, isOverdue } = finding;
  return (
    <li className={isMeant ? styles.meant : styles.card} id={`finding-${finding.id}`}>
      <article aria-label={title}>
        <div className={shared.line}>
          <span className={styles.heading}>
            <abbr className={styles.rule} title={findingRuleWord(rule)}>
              {`(${rule})`}
            </abbr>
            <strong className={styles.title}>
              <bdi>{title}</bdi>
            </strong>
          </span>
          <StateLabel sign={FINDING_SIGNS[state]} word={findingStateWord(state)} />
          {isOverdue && (
            <StateLabel sign={{ glyph: '!', tone: 'warning' }} word={t('review.finding.overdue', 'Overdue')} />
          )}
        </div>
        <div className={shared.quiet}>
          <span>{findingRuleWord(rule)}</span>
          {' · '}
          <span>{reasonWord(finding.reason)}</span>
          {customer !== '' && <bdi>{` · ${customer}`}</bdi>}
        </div>
        <Promised {...finding} />
        <EvidenceList
          title={t('review.evidence.name', 'Evidence')}
          evidence={finding.evidence}
          {...{ zone, itemUrl }}
        />
        {state === 'done' && outcome.effect !== 'waiting' && (
          <div>
            <div role="note">{effectSentence(outcome.effect)}</div>
            {outcome.again.length > 0 && (
              <EvidenceList
                title={t('review.evidence.again', 'Seen since it was done')}
                evidence={outcome.again}
                {...{ zone, itemUrl }}
              />
            )}
          </div>
        )}
        <div className={styles.acts}>
          <Proposals {...{ uid, finding, mayAct, today: props.today }} />
          {mayAct && <Deciding {...props} effect={outcome.effect} />}
          <FindingTrail finding={finding} zone={zone} />
        </div>
      </article>
    </li>
  );
});

const getStyles = (theme: GrafanaTheme2) => {
  const card = {
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    '& > article': { display: 'flex', flexDirection: 'column' as const, gap: theme.spacing(1) },
    // A card that is not on the screen costs nothing, however many there are.
    contentVisibility: 'auto' as const,
    containIntrinsicSize: 'auto 150px',
  };
  return {
    card: css(card),
    meant: css({ ...card, borderColor: theme.colors.primary.border }),
    // On a phone a long title breaks beside its rule, not below it.
    heading: css({ display: 'flex', gap: theme.spacing(1), minWidth: 0 }),
    // One row where nothing is opened, so that more than a few findings are on a screen.
    acts: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1, 2), minWidth: 0 }),
    rule: css({
      textDecoration: 'none',
      borderBottom: 'none',
      alignSelf: 'flex-start',
      fontWeight: theme.typography.fontWeightMedium,
      cursor: 'help',
    }),
    title: css({ overflowWrap: 'anywhere', minWidth: 0 }),
  };
};
