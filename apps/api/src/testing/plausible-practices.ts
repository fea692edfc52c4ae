import { contract, type OperationSpec, type Post } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openDiary } from './diary.ts';
import { openPractices, photo } from './practices.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** A post of the person’s own, a picture in it, a remark about it, a rubric, a pair with a story. */
export type PracticesStage = {
  postId: string;
  postVersion: number;
  mediaId: string;
  remarkId: string;
  rubricId: string;
  storyPairId: string;
  picture: Buffer;
};
export const NO_PRACTICES: PracticesStage = {
  postId: newId(),
  postVersion: 1,
  mediaId: newId(),
  remarkId: newId(),
  rubricId: newId(),
  storyPairId: newId(),
  picture: Buffer.from('x'),
};

export async function openPracticesStage(school: TestSchool) {
  const on = await openPractices(school);
  const picture = await photo(40, 30);
  const diary = await openDiary(school);

  async function fresh({ id, path }: OperationSpec, person: Person | null): Promise<PracticesStage> {
    if (!id.startsWith('practices.')) return NO_PRACTICES;
    const stage = { ...NO_PRACTICES, picture };
    if (path.includes(':rubricId')) stage.rubricId = (await on.rubric()).id;
    if (id === contract.practices.fromPair.id) {
      const roles = person?.context.actor.roles ?? [];
      const own = {
        mentor: roles.includes('mentor') ? person : null,
        mentee: roles.includes('mentee') ? person : null,
      };
      const pair = await diary.pair('active', own);
      await diary.recorded(diary.curator, diary.entry(pair));
      stage.storyPairId = pair.pairId;
    }
    if (!path.includes(':postId')) return stage;
    const writes = person?.context.actor.roles.some((role) =>
      ['curator', 'methodist', 'mentor', 'mentee'].includes(role),
    );
    const author = person !== null && writes ? person : on.methodist;
    const keep = (post: Post) => {
      stage.postId = post.id;
      stage.postVersion = post.version;
    };
    keep(await on.begun(author));
    const { postId } = stage;
    if (path.includes(':mediaId')) {
      stage.mediaId = (await on.upload(postId, { name: 'снимок.jpg', bytes: picture }, author)).body.mediaId;
    }
    if (path.includes(':remarkId')) {
      stage.remarkId = newId();
      const body = { id: stage.remarkId, block: null, text: 'Добавьте итог' };
      await on.must(school.call(contract.practices.remark, author, { params: { postId }, body }));
    }
    return stage;
  }
  return { fresh };
}

/** For every operation of the practices a call that a careful program would make. */
export function practicesCalls(stage: PracticesStage): Record<string, Sent> {
  const { practices: of } = contract;
  const { postId, postVersion: version, mediaId, remarkId, rubricId, storyPairId, picture } = stage;
  const params = { postId };
  return {
    [of.list.id]: { body: {} },
    [of.create.id]: { body: { id: newId(), kind: 'news', title: 'Новость' } },
    [of.fromPair.id]: { params: { pairId: storyPairId }, body: { id: newId() } },
    [of.read.id]: { params },
    [of.change.id]: { params, body: { version, title: 'Другой заголовок' } },
    [of.act.id]: { params, body: { version, act: 'submit' } },
    [of.approve.id]: { params, body: { version } },
    [of.outside.id]: { params, body: { version, sentToCenterOn: '2022-05-16', publishedUrl: null } },
    [of.remove.id]: { params, query: { version } },
    [of.versions.id]: { params },
    [of.remark.id]: { params, body: { id: newId(), block: null, text: 'Хорошо' } },
    [of.resolveRemark.id]: { params: { postId, remarkId } },
    [of.upload.id]: { params, file: { name: 'снимок.jpg', bytes: picture } },
    [of.describe.id]: { params: { postId, mediaId }, body: { faces: 'none' } },
    [of.media.id]: { params: { postId, mediaId } },
    [of.rubrics.id]: {},
    [of.addRubric.id]: { body: { name: `Рубрика ${newId().slice(-6)}` } },
    [of.changeRubric.id]: { params: { rubricId }, body: { version: 1, name: 'Истории пар', about: '', enabled: true } },
  };
}
