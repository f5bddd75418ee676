import { type Answer, jsonAnswer } from '../../http/Answer.ts';
import { Refusal } from '../../http/Refusal.ts';

/** ServiceNow's error body. */
export function failure(
  status: number,
  message: string,
  detail: string | null = null,
  headers: Record<string, string> = {}
): Answer {
  return jsonAnswer(status, { error: { message, detail }, status: 'failure' }, headers);
}

/** An error to throw. */
export function refusal(status: number, message: string, detail: string | null = null): Refusal {
  return new Refusal(failure(status, message, detail));
}

/** What a record that is not there, or may not be read, is answered with: nobody can tell which. */
export function noRecord(): Refusal {
  return refusal(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval");
}

/** What a missing or wrong credential is answered with. */
export function notAuthenticated(): Answer {
  return failure(401, 'User Not Authenticated', 'Required to provide Auth information', {
    'WWW-Authenticate': 'BASIC realm="Service-now"',
    'X-Is-Logged-In': 'false',
  });
}
