import { QueryClientProvider } from '@tanstack/react-query';
import type { PlaybookPartProps } from '../../ui/playbook/PlaybookPart';
import { queryClient } from '../queryClient';
import { CustomerPart } from './CustomerPart';
import { JudgementPart } from './JudgementPart';
import { RulesPart } from './RulesPart';

/** What the app lends to the editor of a playbook panel. */
export function PlaybookPart(props: PlaybookPartProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <OnePart {...props} />
    </QueryClientProvider>
  );
}

function OnePart(props: PlaybookPartProps) {
  switch (props.part) {
    case 'customer':
      return <CustomerPart {...props} />;
    case 'rules':
      return <RulesPart {...props} />;
    case 'judgement':
      return <JudgementPart {...props} />;
  }
}
