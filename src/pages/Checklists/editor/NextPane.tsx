import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Text, useStyles2 } from '@grafana/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ChecklistForm } from '../../../domain/checklists/checklistForm';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { Loading } from '../../../ui/Loading';
import { OccurrenceList } from '../occurrences/OccurrenceList';
import { useLiveJudgement, type LiveJudgement } from './JudgementContext';

function Body({ judgement: { problems, next, isWhole, error, retry } }: { judgement: LiveJudgement }) {
  const { control } = useFormContext<ChecklistForm>();
  const slots = useWatch({ control, name: 'slots' });
  if (error) {
    return <ErrorSentence title={t('checklists.no-preview', 'There is no preview')} error={error} onRetry={retry} />;
  }
  if (next === undefined) {
    return <Loading lines={10} />;
  }
  if (next.length === 0) {
    return (
      <Text color="secondary">
        {isWhole && problems.length === 0
          ? t('checklists.never-due', 'By this it is never due.')
          : t('checklists.preview-later', 'Complete the form to see when it is due.')}
      </Text>
    );
  }
  const slotNames = new Map(slots.map(({ id, title }) => [id, title]));
  return <OccurrenceList occurrences={next} slotNames={slotNames} />;
}

/** When the checklist will be due, as it stands in the form. */
export function NextPane() {
  const styles = useStyles2(getStyles);
  const judgement = useLiveJudgement();
  const title = t('checklists.preview', 'The next ten');
  return (
    <section aria-label={title} aria-busy={judgement.isBehind} className={styles.box}>
      <div className={styles.head}>
        <Text element="h3" variant="h5">
          {title}
        </Text>
        <Text color="secondary" variant="bodySmall">
          {judgement.isBehind && judgement.next ? t('checklists.preview-behind', 'Updating…') : ''}
        </Text>
      </div>
      <Body judgement={judgement} />
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  box: css({
    padding: theme.spacing(2),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    minWidth: 0,
  }),
  head: css({
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    marginBottom: theme.spacing(1),
  }),
});
