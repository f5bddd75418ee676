import { t } from '@grafana/i18n';
import { Failure } from '../../domain/Failure';

/** What to tell a person about an error: the server's own sentence, or one that fits the kind of failure. */
export function failureSentence(error: unknown): string {
  if (!(error instanceof Failure)) {
    return t('failure.unknown', 'Something went wrong in this page. Reload it; if it happens again, report it.');
  }
  if (error.message !== '') {
    return error.message;
  }
  switch (error.kind) {
    case 'not-allowed':
      return t('failure.not-allowed', 'You may not see this.');
    case 'not-found':
      return t('failure.not-found', 'This no longer exists.');
    case 'unreachable':
      return t('failure.unreachable', 'Grafana did not answer. Check the connection and try again.');
    case 'unreadable':
      return t(
        'failure.unreadable',
        'The answer could not be read: this page may be older than the plugin. Reload it; if that does not help, restart Grafana.'
      );
    case 'refused':
      return t('failure.refused', 'The request was refused (status {{status}}).', { status: error.status });
    case 'failed':
      return t('failure.failed', 'The server failed (status {{status}}). Its log says why.', { status: error.status });
  }
}
