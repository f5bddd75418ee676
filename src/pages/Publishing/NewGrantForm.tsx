import { zodResolver } from '@hookform/resolvers/zod';
import { t, Trans } from '@grafana/i18n';
import { Box, Button, Stack } from '@grafana/ui';
import { FormProvider, useForm } from 'react-hook-form';
import type { Publishing } from '../../domain/publishing/Grant';
import { newGrantSchema, type NewGrant } from '../../domain/publishing/NewGrant';
import { useMakeGrant } from '../../query/publishing/useGrants';
import { ErrorSentence } from '../../ui/ErrorSentence';
import { InlineNotice } from '../../ui/InlineNotice';
import { CustomerField } from './CustomerField';
import { MadeGrant } from './MadeGrant';
import { NoteField } from './NoteField';
import { QueryTypesField } from './QueryTypesField';
import { WhatWillHappen } from './WhatWillHappen';

interface Props {
  uid: string;
  publishing: Publishing;
}

/** Makes a grant, after saying who will see what by it. */
export function NewGrantForm({ uid, publishing: { grants, customers, queryTypes } }: Props) {
  const make = useMakeGrant(uid);
  const nothingYet = { customer: '', queryTypes, note: '' };
  const form = useForm<NewGrant>({ resolver: zodResolver(newGrantSchema), defaultValues: nothingYet });
  const submit = form.handleSubmit((wanted) => make.mutate(wanted, { onSuccess: () => form.reset(nothingYet) }));
  const isRevoked = grants.some(({ id, revoked }) => id === make.data?.id && revoked !== null);
  if (customers.length === 0) {
    return (
      <InlineNotice>
        {t(
          'publishing.no-customers',
          'There is no customer that you may publish. The set-up says who their operators are, and who may be published.'
        )}
      </InlineNotice>
    );
  }
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack direction="column" gap={2} alignItems="flex-start">
          <CustomerField customers={customers} />
          <QueryTypesField queryTypes={queryTypes} />
          <NoteField />
          <WhatWillHappen customers={customers} />
          <Button type="submit" disabled={make.isPending}>
            <Trans i18nKey="publishing.make">Make grant</Trans>
          </Button>
        </Stack>
      </form>
      <Box marginTop={2}>
        <div aria-live="polite">
          {make.error && (
            <ErrorSentence title={t('publishing.not-made', 'The grant could not be made')} error={make.error} />
          )}
          {make.data && !isRevoked && <MadeGrant grant={make.data} />}
        </div>
      </Box>
    </FormProvider>
  );
}
