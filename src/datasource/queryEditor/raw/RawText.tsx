import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Field, useStyles2 } from '@grafana/ui';
import { useId } from 'react';
import type { System } from '../../../domain/setup/systems';
import { CommitTextArea } from '../../../ui/fields/CommitTextArea';

interface Props {
  system: System | undefined;
  text: string;
  onChange: (text: string) => void;
}

function languageWord(system: System | undefined): string {
  switch (system) {
    case 'jira-cloud':
    case 'jira-dc':
      return t('raw.jql', 'JQL');
    case 'servicenow':
      return t('raw.encoded', 'Encoded query');
    case undefined:
      return t('raw.either', 'JQL or encoded query');
  }
}

function example(system: System | undefined): string {
  return system === 'servicenow'
    ? t('raw.encoded-example', 'active=true^priorityIN1,2^ORDERBYDESCopened_at')
    : t('raw.jql-example', 'status = $state AND $__timeFilter(created) ORDER BY created DESC');
}

/** The text of the query; what it leaves open is everything in the scopes of the customers. */
export function RawText({ system, text, onChange }: Props) {
  const id = useId();
  const styles = useStyles2(getStyles);
  return (
    <Field
      label={languageWord(system)}
      description={t('raw.text-hint', 'Runs with Ctrl+Enter. The customers’ scopes are always added to it.')}
      htmlFor={id}
      className={styles.field}
      noMargin
    >
      <CommitTextArea id={id} rows={3} placeholder={example(system)} value={text} onCommit={onChange} />
    </Field>
  );
}

const getStyles = () => ({ field: css({ width: '100%', maxWidth: 960 }) });
