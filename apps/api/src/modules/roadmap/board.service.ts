import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { RoadmapStores } from './roadmap-stores.ts';

type Kept = { version: number; etag: string; plain: Buffer; brotli: Buffer | null; reads: number };

const compress = promisify(brotliCompress);
const MAX_KEPT = 20;

/**
 * The bytes of a board by its version. Naive JSON is a board's whole cost, so they are made once and handed out again;
 * compressed on the second read, when the board has proved to rest. Every reader has the same rights on a board:
 * what differs (evidence, history) is on the card.
 */
export function createBoardService({ roadmaps }: RoadmapStores) {
  const kept = new Map<string, Kept>();

  function fresh(roadmapId: string, version: number): Kept {
    const made = {
      version,
      etag: `"${roadmapId}.${version}"`,
      plain: Buffer.from(roadmaps.boardJson(roadmapId)),
      brotli: null,
      reads: 0,
    };
    kept.delete(roadmapId);
    kept.set(roadmapId, made);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value as string);
    return made;
  }

  async function squeeze(entry: Kept): Promise<void> {
    entry.brotli = await compress(entry.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }

  return {
    /** @throws not-found */
    read(context: Context, roadmapId: string): Kept {
      authorize(context, 'roadmap.read', {});
      const version = roadmaps.boardVersion(roadmapId);
      if (version === null) throw new ProblemError('not-found');
      const known = kept.get(roadmapId);
      const entry = known?.version === version ? known : fresh(roadmapId, version);
      if (++entry.reads === 2) void squeeze(entry);
      return entry;
    },
  };
}
