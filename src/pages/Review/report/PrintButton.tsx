import { injectGlobal } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Button } from '@grafana/ui';
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { renderMarkdown, textUtil } from '@grafana/data';

const CLASS = 'quantyca-rounds-print';

/** Black on white and nothing but the report: Grafana's menus stay on the screen. */
const STYLES = `
  @media screen { .${CLASS} { display: none; } }
  @media print {
    body > *:not(.${CLASS}) { display: none !important; }
    html, body { background: #fff !important; height: auto !important; overflow: visible !important; }
    .${CLASS}, .${CLASS} * { color: #000 !important; background: #fff !important; }
    .${CLASS} { font: 10pt/1.35 sans-serif; }
    .${CLASS} table { border-collapse: collapse; width: 100%; }
    .${CLASS} th, .${CLASS} td { border: 1px solid #000; padding: 2px 4px; text-align: left; vertical-align: top; overflow-wrap: break-word; }
    /* A day is not broken in two. */
    .${CLASS} td:nth-of-type(-n + 2) { min-width: 6.5em; }
    .${CLASS} thead { display: table-header-group; }
    .${CLASS} tr { break-inside: avoid; }
    .${CLASS} h1 { font-size: 16pt; } .${CLASS} h2 { font-size: 13pt; margin: 14pt 0 4pt; break-after: avoid; }
  }
`;

/** Prints a report, and nothing else of the page; the browser's own command does the same while it is shown. */
export function PrintButton({ markdown }: { markdown: string }) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    injectGlobal(STYLES);
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return (
    <>
      <Button type="button" variant="secondary" icon="file-alt" onClick={() => window.print()}>
        {t('review.print', 'Print')}
      </Button>
      {isPrinting &&
        createPortal(
          <div className={CLASS} dangerouslySetInnerHTML={{ __html: textUtil.sanitize(renderMarkdown(markdown)) }} />,
          document.body
        )}
    </>
  );
}
