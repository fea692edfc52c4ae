import { contract, type Post, type PostActRequest, type PostChange, type Rubric } from '@tandem/contracts';
import type { Block, PostBody } from '@tandem/domain/practices';
import sharp from 'sharp';
import { newId } from '../kernel/ids.ts';
import { openRegister } from './school-people.ts';
import type { Answer, Person, Sent, TestSchool } from './test-school.ts';

export const words = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const bodyOf = (...content: Block[]): PostBody => ({ type: 'doc', content });

/** A picture of one colour, as a telephone would send it: with its place written into it. */
export const photo = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#4477aa' } })
    .withExif({ IFD0: { Copyright: 'Секретный автор' }, IFD3: { GPSLatitude: '56/1 51/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();

/** People who write posts, and posts on their way. */
export async function openPractices(school: TestSchool) {
  const register = await openRegister(school);
  const methodist = await school.person('methodist');
  const { practices: of } = contract;

  async function must<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  }
  const rubric = (name = `Рубрика ${newId().slice(-6)}`, about = ''): Promise<Rubric> =>
    must(school.call(of.addRubric, methodist, { body: { name, about } }));
  const read = (postId: string, as: Person = methodist): Promise<Answer<Post>> =>
    school.call(of.read, as, { params: { postId } });
  async function change(id: string, body: Omit<PostChange, 'version'>, as: Person = methodist): Promise<Answer<Post>> {
    const { version } = await must(read(id, as));
    return school.call(of.change, as, { params: { postId: id }, body: { version, ...body } });
  }
  async function act(
    id: string,
    name: PostActRequest['act'],
    more: Partial<PostActRequest> = {},
    as: Person = methodist,
  ): Promise<Answer<Post>> {
    const { version } = await must(read(id, as));
    return school.call(of.act, as, { params: { postId: id }, body: { version, act: name, ...more } });
  }
  const begun = (as: Person = methodist, kind: Post['kind'] = 'news'): Promise<Post> =>
    must(school.call(of.create, as, { body: { id: newId(), kind } }));
  /** With everything that is needed to be shown. */
  async function ready(more: Omit<PostChange, 'version'> = {}, as: Person = methodist): Promise<Post> {
    const { id } = await begun(as);
    const rubricId = (await rubric()).id;
    return must(
      change(
        id,
        {
          title: `Как мы решали задачи ${id.slice(-4)}`,
          lead: 'Рисунок до формулы',
          rubricId,
          body: bodyOf(words('Сначала рисовали, потом писали.')),
          ...more,
        },
        as,
      ),
    );
  }
  async function published(more: Omit<PostChange, 'version'> = {}): Promise<Post> {
    return must(act((await ready(more)).id, 'publish'));
  }
  const upload = (postId: string, file: NonNullable<Sent['file']>, as: Person = methodist) =>
    school.send(of.upload, as, { params: { postId }, file }) as Promise<
      Answer<{ mediaId: string; post: Post; slug: string; reason: string }>
    >;
  /** An adult of the register who lets the programme name and show her. */
  async function consenting(name: string): Promise<string> {
    const { id } = await register.person(name, { birthOn: '1980-01-01' });
    for (const type of ['processing', 'dissemination'] as const) {
      const { status, body } = await school.call(contract.consents.register, register.curator, {
        params: { personId: id },
        body: {
          type,
          purpose: type === 'processing' ? 'участие в программе' : 'публикация на сайте',
          signedBy: [id],
          signedOn: '2022-04-01',
          validUntil: null,
          storedAt: 'папка 3',
        },
      });
      if (status >= 300) throw new Error(JSON.stringify(body));
    }
    return id;
  }
  /** Takes back the consent to be shown. */
  async function withdraw(personId: string): Promise<void> {
    const { consents } = await must(
      school.call(contract.consents.ofPerson, register.curator, { params: { personId } }),
    );
    const given = consents?.find(({ type }) => type === 'dissemination');
    await must(
      school.call(contract.consents.withdraw, register.curator, {
        params: { personId, consentId: given?.id ?? '' },
        body: { on: '2022-05-16' },
      }),
    );
  }
  const site = (path: string, headers: Record<string, string> = {}) =>
    school.app.inject({ method: 'GET', url: path, headers });
  return {
    ...register,
    methodist,
    must,
    rubric,
    read,
    change,
    act,
    begun,
    ready,
    published,
    upload,
    consenting,
    withdraw,
    site,
  };
}
