import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { useState, type Dispatch } from 'react';
import type { RoundCheck } from '../../../domain/rounds/Round';
import type { CheckDetail } from '../../../domain/rounds/roundSchema';
import { useWholeRound } from '../../../query/rounds/useWholeRound';
import { Answer } from '../../../ui/Answer';
import { Markdown } from '../../../ui/rounds/Markdown';
import type { Acting } from '../Acting';
import { CheckFinding } from './CheckFinding';
import { DetailActs } from './DetailActs';
import { LinksCell } from './LinksCell';
import type { ListAction } from '../listState';
import type { ListRow } from '../ListRow';
import { getChecklistStyles } from '../styles';
import { TrailList } from './TrailList';
import type { RunCommand } from '../useCommands';

interface Props {
  row: ListRow;
  acting: Acting | undefined;
  canAct: boolean;
  isNarrow: boolean;
  isTrailShown: boolean;
  dispatch: Dispatch<ListAction>;
  run: RunCommand;
}

/** What a check tells when it is opened: what was found, how to look, what to do, what was recorded. */
export function CheckDetails(props: Props) {
  const styles = useStyles2(getChecklistStyles);
  const { row, acting, canAct, isNarrow } = props;
  const { check } = row;
  return (
    <>
      <div className={styles.whole}>
        {/* A card has said it all. */}
        {!isNarrow && <CheckFinding check={check} isShort={false} />}
        {check.owner !== '' && (
          <div className={styles.quiet}>
            {t('check.owner', 'Owner: {{owner}}', { owner: check.owner, interpolation: { escapeValue: false } })}
          </div>
        )}
        <LinksCell links={check.links} />
      </div>
      {acting !== undefined && canAct && <DetailActs {...props} acting={acting} />}
      {acting !== undefined && row.round.live?.isInternal === true && <Asked {...props} acting={acting} />}
    </>
  );
}

/** The part that has to be asked for. */
function Asked({ row, acting, isTrailShown }: Props & { acting: Acting }) {
  const { round, check } = row;
  const asked = useWholeRound(acting.uid, round, round.live?.last ?? 0);
  return (
    <Answer
      asked={asked}
      lines={2}
      notAllowed={t('check.details-not-allowed', 'Its details are for those who look after this customer.')}
    >
      {({ details }) => {
        const detail = details[check.id];
        return detail && <Detail detail={detail} check={check} zone={round.zone} isTrailShown={isTrailShown} />;
      }}
    </Answer>
  );
}

interface DetailProps {
  detail: CheckDetail;
  check: RoundCheck;
  zone: string;
  isTrailShown: boolean;
}

function Detail({ detail, check, zone, isTrailShown }: DetailProps) {
  const styles = useStyles2(getChecklistStyles);
  const [isShown, setIsShown] = useState(isTrailShown);
  const { steps, remedy, trail } = detail;
  return (
    <>
      {steps !== '' && (
        <section aria-label={t('check.steps', 'How to look')}>
          <strong>{t('check.steps', 'How to look')}</strong>
          <Markdown text={steps} />
        </section>
      )}
      {remedy !== undefined && (
        <section aria-label={t('check.remedy', 'If it fails')}>
          <strong>{t('check.remedy', 'If it fails')}</strong>
          {remedy.steps !== '' && <Markdown text={remedy.steps} />}
          {/* Its links stand above, as far as the check has them. */}
          <LinksCell links={remedy.links.filter(({ url }) => !check.links.some((link) => link.url === url))} />
        </section>
      )}
      {isShown ? (
        <TrailList trail={trail} zone={zone} />
      ) : (
        <button type="button" className={styles.button} onClick={() => setIsShown(true)}>
          {t('check.show-trail', 'Show the trail ({{count}})', { count: trail.length })}
        </button>
      )}
    </>
  );
}
