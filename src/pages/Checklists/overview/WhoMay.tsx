import { t } from '@grafana/i18n';
import type { KnownChecklist } from '../../../domain/checklists/KnownChecklist';

/** Who changes a checklist, where that is not whoever reads it. */
export function WhoMay({ checklist: { provisioned, mayDefine, definition, customer } }: { checklist: KnownChecklist }) {
  if (provisioned !== null) {
    return (
      <span>
        {t('checklists.from-file', 'from the file {{file}}', {
          file: provisioned,
          interpolation: { escapeValue: false },
        })}
      </span>
    );
  }
  // Customers read titles and times; who works for them is not theirs to know.
  return mayDefine || definition === undefined ? null : (
    <span>
      {t('checklists.who-may', 'changed by Editors who act for {{customer}}', {
        customer: customer.name,
        interpolation: { escapeValue: false },
      })}
    </span>
  );
}
