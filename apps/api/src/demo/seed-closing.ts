import { RecordedMeeting } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import type { SchoolHouse } from '../school-house.ts';
import { begin } from './seed-pairs.ts';
import type { PooledPeople } from './seed-pool.ts';

const SINCE = '2021-10-11';
const FINAL_ON = '2022-05-11';

/** Two pairs at the end of their work: one still sums up, the other has signed its summary and is completed. */
export async function seedClosing(house: SchoolHouse, context: Context, pool: PooledPeople): Promise<void> {
  const { closing, diary, documents, pairs } = house;
  const at = (day: string): Context => ({ ...context, now: new Date(`${day}T12:20:00Z`) });

  /** Met once a month since the autumn, and for the last time in May. */
  async function worked(mentor: number, mentee: number): Promise<{ pairId: string; menteeId: string }> {
    const mentorId = pool.mentors.get(mentor) ?? '';
    const menteeId = pool.mentees.get(mentee) ?? '';
    const plan = { form: 'pupil_pupil', stop: 'active' as const, on: SINCE, answerBy: '2021-10-18' };
    const pairId = await begin(house, context, plan, mentorId, [menteeId]);
    const days = [...Array.from({ length: 7 }, (_, month) => addDays('2021-10-21', month * 28)), FINAL_ON];
    for (const on of days) {
      const last = on === FINAL_ON;
      const entry = RecordedMeeting.parse({
        id: newId(),
        pairId,
        kind: last ? 'final' : 'regular',
        heldOn: on,
        durationMinutes: last ? 60 : 45,
        format: 'in_person',
        topic: last ? 'Что получилось за год' : null,
        attendance: [{ menteeId, present: true }],
        report: { goalAchieved: 'yes' },
      });
      const { meeting } = await diary.meetings.record(at(on), entry);
      const { secret } = await diary.links.issue(at(on), { meetingId: meeting?.id ?? '', menteeId });
      const answer = { useful: 5, comfortable: on < '2022-02-01' ? 4 : 5, clearNext: 'yes' as const };
      await diary.links.answer(
        { secret, id: newId(), takeaway: '', wantsCurator: false, ...answer },
        'demo',
        at(addDays(on, 1)).now,
      );
    }
    return { pairId, menteeId };
  }

  /** The mentor has had a say, the others not yet. */
  async function summingUp(): Promise<void> {
    const { pairId, menteeId } = await worked(45, 15);
    await closing.summaries.write(at('2022-05-13'), pairId, menteeId, {
      version: 0,
      goalReached: 'fully',
      achievements: 'Последняя контрольная написана на пять, решена за один урок',
      mentorConclusion: 'Сначала рисует схему и только потом считает. Научился сам проверять ответ.',
    });
  }

  async function done(): Promise<void> {
    const { pairId, menteeId } = await worked(47, 7);
    const summary = await closing.summaries.write(at('2022-05-12'), pairId, menteeId, {
      version: 0,
      goalReached: 'fully',
      achievements: 'Проект «Индикаторы из школьного сада», диплом школьной конференции',
      difficulties: 'Зимой не хватало времени из-за соревнований: встречались реже и онлайн',
      mentorConclusion: 'Стал увереннее выступать, сам находит источники и ведёт записи опытов',
      menteeConclusion: 'Я понял, как выбирают тему, и теперь хочу помогать младшим',
      curatorConclusion: 'Цель достигнута, пара работала ровно. Можно приглашать в наставники.',
      plans: 'Вести кружок опытов для седьмых классов',
      recommendation: 'become_mentor',
      awardProposal: 'Благодарность наставнику, грамота наставляемому',
    });
    const paper = { type: 'completion_summary' as const, subjectId: summary.id ?? '' };
    const overrides = { fields: {}, lists: {}, people: {}, names: {} };
    const made = await documents.registry.create(at('2022-05-12'), { id: newId(), ...paper, overrides });
    const printed = await documents.acts.print(at('2022-05-12'), made.id, made.version);
    await documents.acts.sign(at('2022-05-13'), made.id, {
      version: printed.version,
      number: null,
      signedOn: '2022-05-13',
      signedBy: 'наставник, наставляемый, куратор',
    });
    const { version } = pairs.mentorships.read(at('2022-05-13'), pairId);
    await pairs.mentorships.act(at('2022-05-13'), pairId, { act: 'complete', version, exitSurveysSent: true });
  }

  await Promise.all([summingUp(), done()]);
}
