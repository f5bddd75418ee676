import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import { changesBetween } from '../../../domain/checklists/changesBetween';
import type { ChecklistVersion, KnownChecklists } from '../../../domain/checklists/KnownChecklist';
import { useChecklistVersions } from '../../../query/checklists/useChecklistVersions';
import { Answer } from '../../../ui/Answer';
import { ZonedTime } from '../../../ui/ZonedTime';
import { changeLines } from './changeLines';
import { Comparison } from './Comparison';
import { NoChecklist } from '../editor/NoChecklist';
import { placeUrl } from '../place';
import { PlainRows } from '../PlainRows';
import { usePlace } from '../usePlace';
import { ViewHead } from '../ViewHead';

interface Props {
  uid: string;
  known: KnownChecklists;
  id: string;
}

interface VersionProps {
  version: ChecklistVersion;
  /** The one before it; undefined for the first. */
  before: ChecklistVersion | undefined;
  /** Whether it can be taken as the beginning of a new one. */
  isUsable: boolean;
}

function Version({ version, before, isUsable }: VersionProps) {
  const styles = useStyles2(getStyles);
  const { ds } = usePlace().place;
  const { checklist, saved, provisioned, zone } = version;
  const lines = before ? changeLines(changesBetween(before, version)) : [t('checklists.first-version', 'Made')];
  const by = provisioned ?? saved.by;
  return (
    <li className={styles.row}>
      <div>
        <strong>{t('checklists.version', 'Version {{version}}', { version: version.version })}</strong>
        <div className={styles.quiet}>
          <ZonedTime at={saved.at} zone={zone} />, {by}
        </div>
      </div>
      <ul className={styles.changes}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isUsable && (
        <LinkButton
          size="sm"
          variant="secondary"
          fill="text"
          href={placeUrl({ ds, view: 'edit', id: checklist.id, from: String(version.version) })}
          aria-label={t('checklists.use-version-named', 'Begin with version {{version}}', { version: version.version })}
        >
          <Trans i18nKey="checklists.use-version">Begin with this one</Trans>
        </LinkButton>
      )}
    </li>
  );
}

/** Every version of a checklist: who saved it when, and what it changed. */
export function History({ uid, known, id }: Props) {
  const one = known.checklists.find((checklist) => checklist.id === id);
  const asked = useChecklistVersions(uid, id);
  if (one === undefined) {
    return <NoChecklist />;
  }
  return (
    <>
      <ViewHead title={one.title} detail={one.customer.name} />
      <Answer asked={asked} lines={6} notAllowed={t('checklists.not-yours', 'You may not see this checklist.')}>
        {(versions) => (
          <>
            <PlainRows label={t('checklists.versions', 'Versions')}>
              {versions.map((version, index) => (
                <Version
                  key={version.version}
                  version={version}
                  before={versions[index + 1]}
                  isUsable={one.mayDefine && index > 0 && version.retired !== true}
                />
              ))}
            </PlainRows>
            {versions.length > 1 && <Comparison versions={versions} />}
          </>
        )}
      </Answer>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 4fr) 144px',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:last-child': { borderBottom: 'none' },
    [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: theme.spacing(0.5) },
  }),
  quiet: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
  changes: css({ listStyle: 'none', overflowWrap: 'anywhere' }),
});
