import type { Capability } from '@tandem/domain/access';
import type { z } from 'zod';
import type { ProblemSlug } from './problem.ts';

/** `public`: anybody. Everything else names a capability; `pendingPassword` lets a person in who must change it first. */
export type Access = 'public' | { capability: Capability; pendingPassword?: true };

/** A file sent as `multipart/form-data`, field `file`; other fields are in `body`. */
export type Upload = { maxBytes: number; required: boolean };

export type OperationSpec = {
  /** `context.noun.verb`, unique. */
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, with `:params`. */
  path: `/${string}`;
  summary: string;
  access: Access;
  /** A POST that only reads: what is asked for has no place in an address. */
  reads?: true;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  upload?: Upload;
  /** `schema` for JSON; `bytes` for a download; `events` for a stream; `empty` for 204. */
  success:
    | { status: 200 | 201; schema: z.ZodType }
    | { status: 200; bytes: string }
    | { status: 200; events: true }
    | { status: 204 };
  problems: readonly ProblemSlug[];
};

/** States an operation; the literal types drive route, client, reference and tests. */
export function operation<const Spec extends OperationSpec>(spec: Spec): Spec {
  return spec;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Sent<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a handler receives, after validation. */
export type RequestOf<O extends OperationSpec> = {
  params: Parsed<O['params']>;
  query: Parsed<O['query']>;
  body: Parsed<O['body']>;
};

/** What a caller gives; parts that the operation does not take are absent. */
export type CallOf<O extends OperationSpec> = (O['params'] extends z.ZodType
  ? { params: Sent<O['params']> }
  : unknown) &
  (O['query'] extends z.ZodType ? { query?: Sent<O['query']> } : unknown) &
  (O['body'] extends z.ZodType ? { body: Sent<O['body']> } : unknown);

/** What comes back. */
export type ReplyOf<O extends OperationSpec> = O['success'] extends { schema: infer S extends z.ZodType }
  ? z.output<S>
  : void;
