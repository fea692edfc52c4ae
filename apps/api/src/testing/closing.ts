import { type CompletionSummary, contract, type OutcomeRequest } from '@tandem/contracts';
import { openDiary, type PairWithDiary } from './diary.ts';
import type { Answer, Person, TestSchool } from './test-school.ts';

export const FINAL_ON = '2022-05-12';

/** Pairs that come to their end, with a diary behind them. */
export async function openClosing(school: TestSchool) {
  const on = await openDiary(school);
  const { closing: of } = contract;
  type Own = Parameters<typeof on.pair>[1];

  async function closing(own: Own = {}, places = 1): Promise<PairWithDiary> {
    const pair = await on.pair('active', own, places);
    await on.recorded(on.curator, on.entry(pair, { heldOn: '2022-05-05' }));
    await on.recorded(on.curator, on.entry(pair, { kind: 'final', heldOn: FINAL_ON }));
    return pair;
  }
  const summaries = (pairId: string, as: Person = on.curator) => school.call(of.ofPair, as, { params: { pairId } });
  async function summary({ pairId, menteeId }: PairWithDiary, as: Person = on.curator): Promise<CompletionSummary> {
    const found = (await on.must(summaries(pairId, as))).summaries.find((one) => one.menteeId === menteeId);
    if (!found) throw new Error('no such summary');
    return found;
  }
  async function write(
    pair: PairWithDiary,
    words: object,
    as: Person = on.curator,
  ): Promise<Answer<CompletionSummary>> {
    const { version } = await summary(pair, as);
    const { pairId, menteeId } = pair;
    return school.call(of.write, as, { params: { pairId, menteeId }, body: { version, ...words } });
  }
  const conclude = (pair: PairWithDiary, text: string, as: Person) => write(pair, { menteeConclusion: text }, as);
  const follow = ({ pairId, menteeId }: PairWithDiary, body: OutcomeRequest, as: Person = on.curator) =>
    school.call(of.follow, as, { params: { pairId, menteeId }, body });

  /** Through the paper, as a school does it: printed, signed by the three, completed. */
  async function signed(pair: PairWithDiary, signedOn = '2022-05-16'): Promise<string> {
    const { id } = await on.must(write(pair, { curatorConclusion: 'Цель достигнута' }));
    const { documents } = contract;
    const made = await on.must(
      school.call(documents.create, on.curator, { body: { type: 'completion_summary', subjectId: id } }),
    );
    const params = { documentId: made.id };
    const printed = await on.must(
      school.call(documents.print, on.curator, { params, body: { version: made.version } }),
    );
    const body = { version: printed.version, signedOn, signedBy: 'Наставник, наставляемый, куратор', number: null };
    await on.must(school.call(documents.sign, on.curator, { params, body }));
    return made.id;
  }
  async function completed(own: Own = {}, places = 1): Promise<PairWithDiary> {
    const pair = await closing(own, places);
    await on.must(on.act(pair.pairId, 'complete', { exitSurveysSent: true, summarised: pair.menteeIds }));
    return pair;
  }
  return { ...on, closing, completed, summaries, summary, write, conclude, follow, signed };
}
