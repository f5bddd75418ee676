import type { StandardEditorProps } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, IconButton, Input, Stack } from '@grafana/ui';
import type { EntryLink } from '../../../domain/playbook/PlaybookEntry';

const EXAMPLE = '/d/orders?var-service={{labels.service}}&from=${__from}&to=${__to}';

/** Where more is to be read: titles and addresses, in the order in which they are shown. */
export function LinksEditor({ value = [], onChange }: StandardEditorProps<EntryLink[]>) {
  const change = (place: number, changed: Partial<EntryLink>) =>
    onChange(value.map((link, index) => (index === place ? { ...link, ...changed } : link)));
  return (
    <Stack direction="column" gap={1}>
      {value.map(({ title, url }, index) => (
        <Stack key={index} gap={0.5} alignItems="flex-start">
          <Stack direction="column" gap={0.5} grow={1}>
            <Input
              value={title}
              placeholder={t('playbook.option.link-title', 'Title')}
              aria-label={t('playbook.option.link-title-of', 'Title of link {{number}}', { number: index + 1 })}
              onChange={(event) => change(index, { title: event.currentTarget.value })}
            />
            <Input
              value={url}
              placeholder={EXAMPLE}
              aria-label={t('playbook.option.link-url-of', 'Address of link {{number}}', { number: index + 1 })}
              onChange={(event) => change(index, { url: event.currentTarget.value })}
            />
          </Stack>
          <IconButton
            name="trash-alt"
            size="lg"
            aria-label={t('playbook.option.remove-link', 'Remove link {{number}}', { number: index + 1 })}
            onClick={() => onChange(value.filter((_, place) => place !== index))}
          />
        </Stack>
      ))}
      <div>
        <Button
          type="button"
          variant="secondary"
          icon="plus"
          size="sm"
          onClick={() => onChange([...value, { title: '', url: '' }])}
        >
          <Trans i18nKey="playbook.option.add-link">Add a link</Trans>
        </Button>
      </div>
    </Stack>
  );
}
