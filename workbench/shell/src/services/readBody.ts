import type { BackendSrvRequest } from '@grafana/runtime';

/**
 * An answer's body in the form that was asked for; without a wish, JSON where it is JSON and text otherwise.
 * Unchecked on purpose: Grafana's HTTP service promises whatever type its caller names.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the type of Grafana's own interface
export async function readBody(answer: Response, wish: BackendSrvRequest['responseType']): Promise<any> {
  if (wish === 'blob') {
    return answer.blob();
  }
  if (wish === 'arraybuffer') {
    return answer.arrayBuffer();
  }
  const text = await answer.text();
  if (wish === 'text') {
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
