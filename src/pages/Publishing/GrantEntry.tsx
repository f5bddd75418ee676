import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Grant } from '../../domain/publishing/Grant';
import { grantState } from '../../domain/publishing/grantState';
import { GRANT_SIGNS } from '../../domain/vocabulary/grantSigns';
import { CopyableText } from '../../ui/CopyableText';
import { StateLabel } from '../../ui/StateLabel';
import { grantStateWord } from '../../ui/words/grantStateWord';
import { queryTypeWord } from '../../ui/words/queryTypeWord';
import { ActLine } from './ActLine';
import { RevokeButton } from './RevokeButton';

interface Props {
  uid: string;
  grant: Grant;
  /** Whether revoking is offered. */
  revocable: boolean;
}

/** One grant: its state, what it shares of whom, why, and who made and revoked it. */
export function GrantEntry({ uid, grant, revocable }: Props) {
  const styles = useStyles2(getStyles);
  const { id, customer, queryTypes, note, made, revoked } = grant;
  const state = grantState(grant);
  return (
    <li className={styles.entry}>
      <div className={styles.state}>
        <StateLabel sign={GRANT_SIGNS[state]} word={grantStateWord(state)} />
      </div>
      <div className={styles.text}>
        <div>
          <strong>{customer.name}</strong> · {queryTypes.map(queryTypeWord).join(', ')}
        </div>
        {note !== '' && <div className={styles.note}>{note}</div>}
        <ActLine word={t('publishing.made', 'Made by {{name}}', who(made.by))} at={made.at} zone={customer.zone} />
        {revoked && (
          <ActLine
            word={t('publishing.revoked', 'Revoked by {{name}}', who(revoked.by))}
            at={revoked.at}
            zone={customer.zone}
          />
        )}
        {state !== 'revoked' && <CopyableText text={id} label={t('publishing.copy-id', 'Copy the grant’s id')} />}
      </div>
      {revocable && <RevokeButton uid={uid} grant={grant} />}
    </li>
  );
}

const who = (name: string) => ({ name, interpolation: { escapeValue: false } });

const getStyles = (theme: GrafanaTheme2) => ({
  entry: css({
    display: 'grid',
    gridTemplateColumns: '192px 1fr auto',
    columnGap: theme.spacing(2),
    alignItems: 'start',
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
    [theme.breakpoints.down('md')]: { gridTemplateColumns: '1fr', rowGap: theme.spacing(0.5), justifyItems: 'start' },
  }),
  state: css({ minWidth: 0 }),
  text: css({ minWidth: 0, overflowWrap: 'anywhere' }),
  note: css({ whiteSpace: 'pre-line' }),
});
