import { randomUUID } from 'node:crypto';
import { itemText } from '../data/texts.ts';
import { requestBytes } from '../lib/http-client.ts';
import type { Client } from '../lib/load.ts';

/** A column that needs no proof follows another. */
const NEXT: Record<string, string> = { planned: 'in_progress', in_progress: 'review', review: 'planned' };

/** Where writes go: the same paths on both servers but for what stands before them. */
export type Target = {
  prefix: string;
  headers: Record<string, string>;
  movesId: string;
  createsId: string;
  /** Of the roadmap that is created into. */
  sectionIds: string[];
  /** The items that may be moved, as they stand now. */
  movable: { id: string; status: string; version: number }[];
};

/** What was acknowledged, to be looked for in the file afterwards. */
export type Acknowledged = { moves: number; created: string[] };

type Written = { id: string; version: number; status?: string };

const refused = (status: number, body: Buffer): string => `a write answered ${status}: ${body.toString()}`;

/** Moves its own share of the items, one after the other, each to the next column. */
export function mover(target: Target, share: number, shares: number, kept: Acknowledged): Client {
  const mine = target.movable.filter((_, index) => index % shares === share);
  let turn = 0;
  let now = mine[0] as (typeof mine)[number];
  let to = '';
  return {
    next() {
      now = mine[turn++ % mine.length] as typeof now;
      to = NEXT[now.status] ?? 'planned';
      const body = { version: now.version, to, afterId: null, beforeId: null };
      const path = `${target.prefix}/roadmaps/${target.movesId}/items/${now.id}/move`;
      return requestBytes('POST', path, target.headers, body);
    },
    check({ status, body }) {
      if (status !== 200) return refused(status, body);
      const moved = JSON.parse(body.toString()) as Written;
      if (moved.id !== now.id || moved.status !== to || moved.version !== now.version + 1)
        return 'another card came back';
      now.status = to;
      now.version = moved.version;
      kept.moves++;
      return null;
    },
  };
}

/** Creates items with ids of its own. */
export function creator(target: Target, kept: Acknowledged): Client {
  let turn = 0;
  let id = '';
  return {
    next() {
      const { title, number } = itemText(turn++);
      id = randomUUID();
      const sectionId = target.sectionIds[turn % target.sectionIds.length] ?? '';
      return requestBytes('POST', `${target.prefix}/roadmaps/${target.createsId}/items`, target.headers, {
        id,
        sectionId,
        title,
        number,
      });
    },
    check({ status, body }) {
      if (status !== 201) return refused(status, body);
      if ((JSON.parse(body.toString()) as Written).id !== id) return 'another card came back';
      kept.created.push(id);
      return null;
    },
  };
}
