import { type Answer, htmlAnswer } from '../http/Answer.ts';

/** An error page of Tomcat, on which Jira runs. */
export function tomcatPage(
  status: number,
  title: string,
  message: string,
  headers: Record<string, string> = {}
): Answer {
  return htmlAnswer(
    status,
    `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${title}</title></head><body><h1>HTTP Status ${status} – ${title}</h1><hr class="line" /><p><b>Type</b> Status Report</p><p><b>Message</b> ${message}</p><hr class="line" /><h3>Apache Tomcat/9.0.95</h3></body></html>`,
    headers
  );
}

/** Jira's own page for a sign-in that failed. */
export function signInFailed(status: 401 | 403, reason: string, headers: Record<string, string>): Answer {
  const title = status === 401 ? 'Unauthorized (401)' : 'Forbidden (403)';
  return htmlAnswer(
    status,
    `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>Encountered a <code>"${title}"</code> error while loading this page.</p><p>Basic Authentication Failure - Reason : ${reason}</p></body></html>`,
    { 'X-Seraph-LoginReason': reason, ...headers }
  );
}

/** The page of a single sign-on before Jira: 200, and no JSON. */
export const singleSignOnPage = `<!DOCTYPE html><html><head><title>Sign in with your company account</title></head>
<body onload="document.forms[0].submit()"><form method="post" action="https://sso.example/saml2"><input type="hidden" name="SAMLRequest" value="fZJN"/><noscript><input type="submit" value="Continue"/></noscript></form></body></html>`;
