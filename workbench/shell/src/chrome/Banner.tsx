import { css } from '@emotion/css';

const sentence =
  "Rounds workbench - not Grafana. Stand-in host for development; panels marked 'stand-in' are not Grafana's";

/** Said on every page and in every screenshot. */
export function Banner() {
  return (
    <aside aria-label="About this page" className={bannerStyle}>
      {sentence}
    </aside>
  );
}

// The same in both themes, and unlike any colour of Grafana's chrome.
const bannerStyle = css({
  background: 'repeating-linear-gradient(135deg, #0b5d57 0 14px, #0a544f 14px 28px)',
  color: '#ffffff',
  fontSize: 13,
  lineHeight: 1.35,
  padding: '4px 12px',
  textAlign: 'center',
});
