/**
 * A typed fetch client over the contract. The types come from the contract, the addresses from a generated table,
 * so that a page carries neither schemas nor a validation library.
 */
import type { CallOf, Contract, OperationSpec, Problem, ReplyOf, Upload } from '@tandem/contracts';
import { ROUTES } from './routes.generated.ts';

type Group = keyof Contract;
type Names<G extends Group> = keyof Contract[G] & string;
type FileOf<O extends OperationSpec> = O['upload'] extends Upload ? { file?: Blob & { name?: string } } : unknown;
type Operation<G extends Group, N extends Names<G>> = Contract[G][N] & OperationSpec;

/** A download comes as it is; everything else as the contract says. */
type AnswerOf<O extends OperationSpec> = O['success'] extends { bytes: string } ? Blob : ReplyOf<O>;

/** Every operation by context and name: `client.items.move({ params, body })`. */
export type Client = {
  [G in Group]: {
    [N in Names<G>]: (
      call: CallOf<Operation<G, N>> & FileOf<Operation<G, N>>,
      options?: { signal?: AbortSignal },
    ) => Promise<AnswerOf<Operation<G, N>>>;
  };
};

/** The server said no, in the words of RFC 9457. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** No answer at all: no network, or the server is down. */
export class ApiUnreachable extends Error {}

type LooseCall = {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  file?: Blob & { name?: string };
};

/** The address of an operation below the base, with its parameters filled in. */
export function pathOf(group: string, name: string, call: LooseCall): string {
  const [, template] = routeOf(group, name);
  const path = template.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(call.params?.[key] ?? ''));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(call.query ?? {}))
    if (value !== undefined && value !== null) query.set(key, String(value));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function routeOf(group: string, name: string): [method: string, path: string] {
  const routes: Record<string, Record<string, readonly [string, string]>> = ROUTES;
  const found = routes[group]?.[name];
  if (!found) throw new Error(`No operation ${group}.${name}`);
  return [found[0], found[1]];
}

function bodyOf(call: LooseCall): { body?: BodyInit; headers: Record<string, string> } {
  if (call.file) {
    const form = new FormData();
    for (const [key, value] of Object.entries((call.body ?? {}) as Record<string, string | undefined>))
      if (value !== undefined) form.set(key, value);
    form.set('file', call.file, call.file.name ?? 'file');
    return { body: form, headers: {} };
  }
  return call.body === undefined
    ? { headers: {} }
    : { body: JSON.stringify(call.body), headers: { 'content-type': 'application/json' } };
}

/**
 * @param base where the API lives, e.g. `/api/v1`
 * @param onUnauthenticated asked once per request after a 401; true means «the session was renewed, try again»
 */
export function createClient(
  base: string,
  onUnauthenticated?: () => Promise<boolean>,
  send: typeof fetch = fetch,
): Client {
  async function request(
    group: string,
    name: string,
    call: LooseCall,
    signal: AbortSignal | undefined,
    retried: boolean,
  ): Promise<unknown> {
    const [method] = routeOf(group, name);
    const { body, headers } = bodyOf(call);
    let response: Response;
    try {
      response = await send(base + pathOf(group, name, call), {
        method,
        headers,
        credentials: 'same-origin',
        ...(body === undefined ? {} : { body }),
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ApiUnreachable('unreachable', { cause: error });
    }
    if (response.status === 204) return undefined;
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    if (response.ok) return isJson ? response.json() : response.blob();
    if (!isJson) throw new ApiUnreachable(`status ${response.status}`);
    const problem = (await response.json()) as Problem;
    if (problem.slug === 'unauthenticated' && !retried && onUnauthenticated && (await onUnauthenticated())) {
      return request(group, name, call, signal, true);
    }
    throw new ApiProblem(problem);
  }

  const groups = Object.entries(ROUTES).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.keys(names).map((name) => [
        name,
        (call: LooseCall, options?: { signal?: AbortSignal }) => request(group, name, call, options?.signal, false),
      ]),
    ),
  ]);
  return Object.fromEntries(groups) as Client;
}
