import { setBackendSrv, type BackendSrv, type BackendSrvRequest } from '@grafana/runtime';
import { defer, from, map } from 'rxjs';

/** What a route answers: a value, or a function of the request. */
type Reply = unknown | ((request: BackendSrvRequest) => unknown);

interface Route {
  status: number;
  reply: Reply;
}

export interface SentRequest {
  method: string;
  url: string;
  body: unknown;
  params: Record<string, unknown>;
}

const notUsed = () => {
  throw new Error('Only fetch is used; this way of asking has no place here.');
};

/** A stand-in for Grafana's HTTP. Every request must have been foreseen by the test; any other one fails it. */
export class FakeBackend {
  readonly sent: SentRequest[] = [];
  private readonly unforeseen: string[] = [];
  private readonly routes = new Map<string, Route>();

  /** `route` is a method and a path, such as "GET /api/search". */
  answers(route: string, reply: Reply, status = 200): void {
    this.routes.set(route, { status, reply });
  }

  /** Answers with an error status and the backend's sentence. */
  refuses(route: string, status: number, error: string): void {
    this.answers(route, { error }, status);
  }

  /** Never answers, as a server that is slow. */
  hangs(route: string): void {
    this.answers(route, () => new Promise(() => undefined));
  }

  sentTo(route: string): SentRequest[] {
    return this.sent.filter(({ method, url }) => `${method} ${url}` === route);
  }

  install(): void {
    const fetch: BackendSrv['fetch'] = (options) => defer(() => this.reply(options));
    const unused = { get: notUsed, post: notUsed, put: notUsed, patch: notUsed, delete: notUsed, chunked: notUsed };
    setBackendSrv({ ...unused, request: notUsed, datasourceRequest: notUsed, fetch });
  }

  /** Throws where a request came that the test had not foreseen. */
  verify(): void {
    if (this.unforeseen.length > 0) {
      throw new Error(`Requests that the test did not foresee: ${this.unforeseen.join(', ')}`);
    }
  }

  private reply(options: BackendSrvRequest) {
    const { method = 'GET', url, data: body, params = {} } = options;
    const name = `${method} ${url}`;
    this.sent.push({ method, url, body, params });
    const route = this.routes.get(name);
    if (route === undefined) {
      this.unforeseen.push(name);
    }
    const { status, reply } = route ?? { status: 404, reply: { error: `not foreseen: ${name}` } };
    const answer = typeof reply === 'function' ? reply(options) : reply;
    return from(Promise.resolve(answer)).pipe(
      map((data) => {
        // As over a wire: a copy, of no type that anybody could rely on.
        const response = JSON.parse(JSON.stringify({ status, ok: status < 400, headers: {}, data: data ?? null }));
        if (status >= 400) {
          throw response;
        }
        return response;
      })
    );
  }
}
