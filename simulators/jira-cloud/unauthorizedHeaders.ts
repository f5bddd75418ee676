/** Headers of every 401 of Jira Cloud. */
export const unauthorizedHeaders: Record<string, string> = {
  'WWW-Authenticate': 'OAuth realm="https%3A%2F%2Frounds.atlassian.net"',
  'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED',
};
