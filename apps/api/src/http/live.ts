import type { LiveChange } from '@tandem/contracts';
import { can, type Capability } from '@tandem/domain/access';
import { contract } from '@tandem/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../kernel/context.ts';
import { route } from './route.ts';

const HEARTBEAT_MS = 25_000;
const MAX_STREAMS = 2_000;

type Listener = { context: Context; reply: FastifyReply };

export type Live = ReturnType<typeof createLive>;

/** Tells open pages which of their data has changed. Keys only, never data, and only to those who may read it. */
export function createLive() {
  const listeners = new Set<Listener>();

  return {
    /** @param by the session that caused it, so that a page can tell its own echo */
    changed(key: string[], capability: Capability, by: string | null): void {
      if (listeners.size === 0) return;
      const change: LiveChange = { key, by };
      const event = `event: changed\ndata: ${JSON.stringify(change)}\n\n`;
      for (const { context, reply } of listeners) if (can(context.actor, capability)) reply.raw.write(event);
    },
    /** The same for some accounts alone, whose own data it is. */
    changedFor(accountIds: readonly string[], key: string[]): void {
      if (listeners.size === 0) return;
      const told = new Set(accountIds);
      const change: LiveChange = { key, by: null };
      const event = `event: changed\ndata: ${JSON.stringify(change)}\n\n`;
      for (const { context, reply } of listeners) if (told.has(context.actor.accountId)) reply.raw.write(event);
    },
    add(listener: Listener): () => void {
      // The oldest stream makes room: its page falls back to asking now and then.
      if (listeners.size >= MAX_STREAMS) [...listeners][0]?.reply.raw.end();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    closeAll(): void {
      for (const { reply } of listeners) reply.raw.end();
      listeners.clear();
    },
  };
}

export function liveRoutes(app: FastifyInstance, live: Live): void {
  route(app, contract.system.live, ({ context, reply }) => {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 3000\n\n');
    const remove = live.add({ context, reply });
    const beat = setInterval(() => reply.raw.write(': \n\n'), HEARTBEAT_MS);
    beat.unref();
    reply.raw.on('close', () => {
      clearInterval(beat);
      remove();
    });
    return reply;
  });
  app.addHook('preClose', async () => live.closeAll());
}
