import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2, type StandardEditorProps } from '@grafana/data';
import { Trans } from '@grafana/i18n';
import { Button, Input, Stack, useStyles2 } from '@grafana/ui';

/** The day on which somebody last said that the entry holds. */
export function ReviewedOnEditor({ value = '', onChange, id }: StandardEditorProps<string>) {
  const styles = useStyles2(getStyles);
  return (
    <Stack gap={1}>
      <Input
        id={id}
        type="date"
        className={styles.date}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button
        type="button"
        variant="secondary"
        onClick={() => onChange(dateTimeFormat(Date.now(), { format: 'YYYY-MM-DD' }))}
      >
        <Trans i18nKey="playbook.option.today">Today</Trans>
      </Button>
    </Stack>
  );
}

// The browser draws its own calendar sign.
const getStyles = (theme: GrafanaTheme2) => ({ date: css({ '& input': { colorScheme: theme.colors.mode } }) });
