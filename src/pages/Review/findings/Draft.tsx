import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { appUrl } from '../../../api/appUrl';
import type { Finding, Proposal } from '../../../domain/review/findings/Finding';
import { CopyButton } from '../../../ui/CopyButton';
import { PageLink } from '../../../ui/PageLink';
import { appPagePath } from '../../appPagePath';
import { placeUrl as playbookUrl } from '../../Playbook/place';
import { draftParts, type DraftPart } from './draftText';
import { newRulePath } from './newRulePath';
import { ProblemTicket } from './ProblemTicket';

interface Props {
  uid: string;
  finding: Finding;
  proposal: Proposal;
  mayAct: boolean;
  /** The customer's, YYYY-MM-DD. */
  today: string;
}

function partWord(name: DraftPart['name']): string {
  switch (name) {
    case 'title':
      return t('review.draft.title', 'Title');
    case 'matchers':
      return t('review.draft.matchers', 'Matchers');
    case 'customer':
      return t('review.draft.customer', 'Customer');
    case 'severity':
      return t('review.draft.severity', 'Severity');
    case 'steps':
      return t('review.draft.steps', 'Steps');
    case 'panel':
      return t('review.draft.panel', 'As a panel (JSON)');
    case 'labels':
      return t('review.draft.labels', 'Labels');
    case 'annotations':
      return t('review.draft.annotations', 'Annotations');
    case 'condition':
      return t('review.draft.condition', 'Condition');
    case 'text':
      return t('review.draft.text', 'Text');
  }
}

/** Where a draft is finished. */
function Where({ proposal }: Pick<Props, 'proposal'>) {
  switch (proposal.kind) {
    case 'entry':
      return proposal.entry === '' ? (
        <span>{t('review.draft.where-entry', 'Add a panel “Playbook entry” to a dashboard and paste these.')}</span>
      ) : (
        <PageLink href={playbookUrl({ view: 'entry', id: proposal.entry })}>
          {t('review.draft.open-entry', 'Open the entry')}
        </PageLink>
      );
    case 'alert-rule':
      return <PageLink href={appUrl(newRulePath(proposal))}>{t('review.draft.new-rule', 'New alert rule')}</PageLink>;
    case 'check':
      return <PageLink href={appUrl(appPagePath('checklists'))}>{t('review.draft.checklists', 'Checklists')}</PageLink>;
    case 'problem':
      return (
        <span>
          {t(
            'review.draft.where-problem',
            'Open a problem in the ticket system, and name its key when you accept this.'
          )}
        </span>
      );
  }
}

/** A draft, part by part, to be taken where it belongs. Text of anybody, shown as text. */
export function Draft({ uid, finding, proposal, mayAct, today }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.box}>
      <dl className={styles.parts}>
        {draftParts(proposal).map(({ name, text }) => (
          <div key={name} className={styles.part}>
            <dt className={styles.name}>
              {partWord(name)}
              <CopyButton text={text} label={t('review.draft.copy', 'Copy: {{part}}', { part: partWord(name) })} />
            </dt>
            <dd className={styles.text} dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <Where proposal={proposal} />{' '}
      {proposal.kind === 'problem' && mayAct && <ProblemTicket {...{ uid, finding, proposal, today }} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.secondary,
  }),
  parts: css({ margin: 0 }),
  part: css({ marginBottom: theme.spacing(1), minWidth: 0 }),
  name: css({ display: 'flex', alignItems: 'center', color: theme.colors.text.secondary }),
  text: css({
    margin: 0,
    maxHeight: 240,
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
