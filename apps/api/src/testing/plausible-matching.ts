import { contract, type OperationSpec } from '@tandem/contracts';
import { WEIGHT_PRESETS } from '@tandem/domain/matching/fit';
import { newId } from '../kernel/ids.ts';
import { openPool } from './people-in-pool.ts';
import type { Person, Sent, TestSchool } from './test-school.ts';

/** One real thing of each kind that operations of the matching take. */
export type MatchingStage = {
  waitingId: string;
  offeredId: string;
  scenarioId: string;
  jobId: string;
  proposalId: string;
};
export const NO_MATCHING: MatchingStage = {
  waitingId: newId(),
  offeredId: newId(),
  scenarioId: newId(),
  jobId: newId(),
  proposalId: newId(),
};

const FORM = 'teacher_pupil';

/** A board with somebody on it, a scenario, and a proposal that nobody has decided about. */
export function openMatchingStage(school: TestSchool) {
  const pool = openPool(school);
  const { matching } = contract;
  /** A thread costs more than a request: one proposal serves all who only look. */
  let jobId = '';

  async function fresh({ id, path }: OperationSpec, _person: Person | null): Promise<MatchingStage> {
    const stage = { ...NO_MATCHING };
    if (!path.startsWith('/matching')) return stage;
    const curator = await school.person('curator');
    stage.waitingId = pool.mentee('Подборов Олег').menteeId;
    stage.offeredId = pool.mentor('Подборова Анна').mentorId;
    const version = async () =>
      (await school.call(matching.board, curator, { query: { form: FORM } })).body.draft.version;
    if (path.includes(':scenarioId')) {
      const body = { form: FORM, name: `Сентябрь ${newId()}`, version: await version() };
      stage.scenarioId = (await school.call(matching.saveScenario, curator, { body })).body.id;
    }
    if (path.includes(':jobId') || path.includes(':proposalId')) {
      if (jobId === '') jobId = (await school.call(matching.propose, curator, { body: { form: FORM } })).body.id;
      stage.jobId = jobId;
      stage.proposalId = await finished(school, curator, jobId);
    }
    if (id === matching.approve.id || id === matching.lock.id) {
      const placements = [{ menteeId: stage.waitingId, mentorId: stage.offeredId }];
      await school.call(matching.place, curator, { body: { form: FORM, version: await version(), placements } });
    }
    return stage;
  }
  return { fresh };
}

/** Waits for a job of the matching and answers the proposal it made. */
export async function finished(school: TestSchool, as: Person, jobId: string): Promise<string> {
  for (;;) {
    const { body } = await school.call(contract.matching.job, as, { params: { jobId } });
    if (body.state === 'done' && body.proposalId !== null) return body.proposalId;
    if (body.state !== 'running') throw new Error(JSON.stringify(body));
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** For every operation of the matching a call that a careful program would make. */
export function matchingCalls(stage: MatchingStage): Record<string, Sent> {
  const { matching } = contract;
  const { waitingId: menteeId, offeredId: mentorId } = stage;
  const ofForm = { query: { form: FORM } };
  const onScenario = { params: { scenarioId: stage.scenarioId } };
  const onProposal = { params: { proposalId: stage.proposalId } };
  const onJob = { params: { jobId: stage.jobId } };
  const version = 100_000;
  const { weights } = WEIGHT_PRESETS[0];
  return {
    [matching.board.id]: ofForm,
    [matching.place.id]: { body: { form: FORM, version, placements: [{ menteeId, mentorId }] } },
    [matching.lock.id]: { body: { form: FORM, version, menteeIds: [menteeId], locked: true } },
    [matching.prices.id]: { body: { form: FORM, menteeId } },
    [matching.why.id]: { body: { form: FORM, menteeId, mentorId } },
    [matching.propose.id]: { body: { form: FORM } },
    [matching.job.id]: onJob,
    [matching.cancelJob.id]: onJob,
    [matching.proposal.id]: onProposal,
    [matching.accept.id]: { ...onProposal, body: { version, menteeIds: [] } },
    [matching.decisions.id]: ofForm,
    [matching.recheck.id]: onProposal,
    [matching.approve.id]: { body: { form: FORM, version, menteeIds: [menteeId], answerBy: '2022-05-23' } },
    [matching.scenarios.id]: ofForm,
    [matching.saveScenario.id]: { body: { form: FORM, name: 'Октябрь', version } },
    [matching.renameScenario.id]: { ...onScenario, body: { version, name: 'Ноябрь' } },
    [matching.removeScenario.id]: onScenario,
    [matching.restoreScenario.id]: onScenario,
    [matching.openScenario.id]: { ...onScenario, body: { version } },
    [matching.compareScenarios.id]: { body: { form: FORM, left: null, right: null } },
    [matching.weights.id]: ofForm,
    [matching.useWeights.id]: { body: { form: FORM, version, weights } },
    [matching.savePreset.id]: { body: { form: FORM, label: 'Наш набор', weights } },
    [matching.previewWeights.id]: { body: { form: FORM, weights } },
    [matching.settings.id]: {},
    [matching.changeSettings.id]: {
      body: {
        version,
        settings: {
          ownClassTeacher: 'block',
          gradeGap: { level: 'warn', least: 0, most: null },
          commonTime: { level: 'block', when: 'in_person', minutes: 30 },
          sexWish: 'warn',
          sameSex: 'off',
          equalSurname: 'warn',
          enoughMinutes: 120,
          idealGap: { least: 1, most: 3 },
          hoursPerMentee: 2,
        },
      },
    },
    [matching.menteeFacts.id]: { params: { menteeId } },
    [matching.changeMenteeFacts.id]: { params: { menteeId }, body: { version, interests: ['шахматы'] } },
    [matching.mentorFacts.id]: { params: { mentorId } },
    [matching.changeMentorFacts.id]: { params: { mentorId }, body: { version, wants: [] } },
  };
}
