import { t } from '@grafana/i18n';
import { Button, Modal } from '@grafana/ui';
import { useState } from 'react';
import { textHash } from '../../../domain/playbook/textHash';
import type { Finding, Proposal } from '../../../domain/review/findings/Finding';
import type { PanelOrigin } from '../../OpenTicket/panelOrigin';
import { WhereToWrite } from '../../OpenTicket/WhereToWrite';
import { placeUrl } from '../place/place';
import { useDecisionDraft } from './useDecisionDraft';

interface Props {
  uid: string;
  finding: Finding;
  proposal: Extract<Proposal, { kind: 'problem' }>;
  today: string;
}

const MAX_TITLE = 200;

/** The same for the same finding, so that it gets one ticket, whoever asks for it. */
function originOf({ id, pattern, customer }: Finding, title: string): PanelOrigin {
  const name = title.replace(/\s+/g, ' ').slice(0, MAX_TITLE);
  return {
    panel: { id: 0, title: name, dashboard: { uid: '', title: '', tags: [] }, scopedVars: {}, targets: [] },
    link: placeUrl({ view: 'review', customer, id }),
    linkTitle: t('review.problem.link-title', 'Finding: {{title}}', {
      title: name,
      interpolation: { escapeValue: false },
    }),
    variables: customer === '' ? {} : { customer: [customer] },
    fingerprint: `finding:${textHash(pattern)}`,
  };
}

/** Opens a problem ticket about a finding; its key then stands in the form that accepts the finding. */
export function ProblemTicket({ uid, finding, proposal, today }: Props) {
  const [origin, setOrigin] = useState<PanelOrigin>();
  const accepting = useDecisionDraft(finding, 'accept', today);
  const close = () => setOrigin(undefined);
  return (
    <>
      <Button type="button" size="sm" variant="secondary" onClick={() => setOrigin(originOf(finding, proposal.title))}>
        {t('ticket.open', 'Open ticket')}
      </Button>
      {origin && (
        <Modal isOpen title={t('ticket.open', 'Open ticket')} onDismiss={close}>
          <WhereToWrite
            uid={uid}
            origin={origin}
            onDismiss={close}
            onDone={({ ticket: { key } }, { connection }) => accepting.change({ key, connection })}
          />
        </Modal>
      )}
    </>
  );
}
