import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import { memo } from 'react';
import { definitionState } from '../../../domain/checklists/definitionState';
import type { KnownChecklist } from '../../../domain/checklists/KnownChecklist';
import { checkSign, type CheckState } from '../../../domain/vocabulary/checkStates';
import { DEFINITION_SIGNS } from '../../../domain/vocabulary/definitionSigns';
import { StateLabel } from '../../../ui/StateLabel';
import { checkStateWord } from '../../../ui/words/checkStateWord';
import { definitionStateWord } from '../../../ui/words/definitionStateWord';
import { ChecklistLinks } from './ChecklistLinks';
import { NextDue } from '../occurrences/NextDue';
import { placeUrl } from '../place';
import { WhoMay } from './WhoMay';

interface Props {
  checklist: KnownChecklist;
  /** How its rounds of today stand, the most urgent of them; undefined where it has none. */
  today: CheckState | undefined;
  ds: string;
}

function Counts({ definition }: Pick<KnownChecklist, 'definition'>) {
  const checks = definition?.checklist.checks?.length ?? 0;
  const slots = definition?.checklist.slots?.length ?? 0;
  return <span>{t('checklists.counts', 'Checks: {{checks}} · slots: {{slots}}', { checks, slots })}</span>;
}

/** One checklist: how it stands, when it is due next, and where to change it. */
export const ChecklistEntry = memo(function ChecklistEntry({ checklist, today, ds }: Props) {
  const styles = useStyles2(getStyles);
  const { id, title, about, definition, mayDefine, next } = checklist;
  const state = definitionState(definition);
  const named = { title, interpolation: { escapeValue: false } };
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <div className={styles.title}>
          <strong>{title}</strong>
          {today && (
            <span>
              <StateLabel sign={checkSign(today)} word={checkStateWord(today)} />{' '}
              <span className={styles.quiet}>{t('checklists.today', 'today')}</span>
            </span>
          )}
          {state !== 'active' && <StateLabel sign={DEFINITION_SIGNS[state]} word={definitionStateWord(state)} />}
        </div>
        <div className={`${styles.about} ${styles.quiet}`}>
          {definition && <Counts definition={definition} />}
          {about !== '' && <span>{about}</span>}
          <WhoMay checklist={checklist} />
        </div>
      </div>
      <div className={styles.next}>{definition && <NextDue next={next ?? []} isPaused={state === 'paused'} />}</div>
      <div className={styles.acts}>
        {mayDefine && (
          <LinkButton
            size="sm"
            variant="secondary"
            icon="plus"
            href={placeUrl({ ds, view: 'edit', id, focus: 'check' })}
            aria-label={t('checklists.add-check-to', 'Add a check to {{title}}', named)}
          >
            <Trans i18nKey="checklists.add-check">Add a check</Trans>
          </LinkButton>
        )}
        {definition && <ChecklistLinks id={id} title={title} ds={ds} mayDefine={mayDefine} />}
      </div>
    </li>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  entry: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) 312px',
    gap: theme.spacing(2),
    alignItems: 'center',
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
    [theme.breakpoints.down('lg')]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: theme.spacing(1) },
  }),
  text: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  title: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) }),
  about: css({ display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(1.5) }),
  quiet: css({
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  next: css({ minWidth: 0 }),
  acts: css({
    display: 'flex',
    justifyContent: 'flex-end',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    alignItems: 'center',
  }),
});
