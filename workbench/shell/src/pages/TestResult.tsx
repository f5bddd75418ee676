import { Alert, type AlertVariant } from '@grafana/ui';

export interface TestOutcome {
  readonly status: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The result of a data source's test: the message, and what its details say. */
export function TestResult({ outcome: { status, message, details = {} } }: { outcome: TestOutcome }) {
  const { message: detail, verboseMessage, ...others } = details;
  return (
    <Alert severity={toSeverity(status)} title={message} data-testid="data-testid Alert">
      {typeof detail === 'string' && <p>{detail}</p>}
      {typeof verboseMessage === 'string' && <pre>{verboseMessage}</pre>}
      {Object.keys(others).length > 0 && (
        <details>
          <summary>Details</summary>
          <pre>{JSON.stringify(others, null, 2)}</pre>
        </details>
      )}
    </Alert>
  );
}

function toSeverity(status: string): AlertVariant {
  const known: Record<string, AlertVariant> = { success: 'success', ok: 'success', warning: 'warning', info: 'info' };
  return known[status.toLowerCase()] ?? 'error';
}
