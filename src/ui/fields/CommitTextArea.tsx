import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { TextArea, useStyles2 } from '@grafana/ui';
import type { ComponentProps } from 'react';
import { useCommit } from './useCommit';

interface Props extends Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  value: string;
  /** Called on Ctrl+Enter and when the field is left, where the text has changed. */
  onCommit: (text: string) => void;
}

/** Several lines of a language, which tell their text when the person is done with it. */
export function CommitTextArea({ value, onCommit, ...area }: Props) {
  const styles = useStyles2(getStyles);
  const { text, type, commit } = useCommit(value, onCommit);
  return (
    <TextArea
      {...area}
      className={styles.area}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && commit()}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  area: css({ fontFamily: theme.typography.fontFamilyMonospace, resize: 'vertical' }),
});
