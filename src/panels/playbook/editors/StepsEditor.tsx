import { css } from '@emotion/css';
import type { GrafanaTheme2, StandardEditorProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { RadioButtonGroup, Stack, TextArea, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { PlaybookSteps } from '../../../ui/playbook/PlaybookSteps';
import type { Filling } from '../../../ui/playbook/Filling';

/** No alert and no dashboard: placeholders show their names, and addresses lead nowhere yet. */
const UNFILLED: Filling = { labels: {}, text: (template) => template, address: () => '' };

const EXAMPLE = `- [ ] Look at the queue
- [ ] Restart the consumer

    systemctl restart consumer@{{labels.service}}`;

/** The steps in Markdown, and how they will look. */
export function StepsEditor({ value = '', onChange, id }: StandardEditorProps<string>) {
  const styles = useStyles2(getStyles);
  const [isShown, setIsShown] = useState(false);
  return (
    <Stack direction="column" gap={1}>
      <RadioButtonGroup
        size="sm"
        aria-label={t('playbook.option.steps', 'Steps')}
        value={isShown}
        onChange={setIsShown}
        options={[
          { value: false, label: t('playbook.option.write', 'Write') },
          { value: true, label: t('playbook.option.preview', 'Preview') },
        ]}
      />
      {isShown ? (
        <div className={styles.preview}>
          <PlaybookSteps markdown={value} filling={UNFILLED} ticks={undefined} />
        </div>
      ) : (
        <TextArea
          id={id}
          rows={12}
          value={value}
          placeholder={EXAMPLE}
          className={styles.text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({ fontFamily: theme.typography.fontFamilyMonospace, resize: 'vertical' }),
  preview: css({
    padding: theme.spacing(1),
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
  }),
});
