import { can, type Capability, type OwnedResource } from '@tandem/domain/access';
import type { Context } from './context.ts';
import { ProblemError } from './problem-error.ts';

declare const authorized: unique symbol;
/** A thing that somebody has been allowed to act upon. Only `authorize()` mints it, so a service cannot forget to ask. */
export type Authorized<T> = T & { readonly [authorized]: true };

/** @throws forbidden */
export function authorize<T extends object>(
  context: Context,
  capability: Capability,
  thing: T,
  resource?: OwnedResource,
): Authorized<T> {
  if (!can(context.actor, capability, resource)) throw new ProblemError('forbidden');
  return thing as Authorized<T>;
}
