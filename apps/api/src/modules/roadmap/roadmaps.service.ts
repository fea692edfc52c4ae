import type { NewRoadmap, RoadmapHead } from '@tandem/contracts';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { RoadmapStores } from './roadmap-stores.ts';

/** The headings of the model plan, for a school that starts without a document (domain dossier §4.1). */
const MODEL_SECTIONS = [
  ['I', 'Подготовка условий для запуска программы наставничества'],
  ['II', 'Дополнительное профессиональное образование наставников и кураторов'],
  ['III', 'Внедрение системы наставничества'],
  ['IV', 'Содействие распространению лучших практик наставничества'],
  ['V', 'Мониторинг и оценка результатов'],
] as const;

export function createRoadmapsService({ roadmaps, queue, audit, changed }: RoadmapStores) {
  return {
    list: (context: Context): RoadmapHead[] => authorize(context, 'roadmap.read', roadmaps.heads()),

    /** @throws already-exists when the id is taken */
    create(context: Context, { id = newId(), title, year }: z.output<typeof NewRoadmap>): Promise<RoadmapHead> {
      return queue.write((tx) => {
        authorize(context, 'roadmap.edit', {});
        if (roadmaps.exists(id)) throw new ProblemError('already-exists');
        roadmaps.insert(tx, { id, title, year, createdAt: context.now.toISOString() });
        for (const [sortOrder, [code, name]] of MODEL_SECTIONS.entries()) {
          roadmaps.insertSection(tx, { id: newId(), roadmapId: id, code, title: name, sortOrder });
        }
        audit.record(tx, context, { act: 'created', entity: 'roadmap', entityId: id, after: { title, year } });
        tx.afterCommit(() => changed(id, context.sessionId));
        const head = roadmaps.heads().find((candidate) => candidate.id === id);
        if (!head) throw new ProblemError('not-found');
        return head;
      });
    },
  };
}
