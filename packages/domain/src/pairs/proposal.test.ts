import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyProposalStep,
  type Asked,
  askedFor,
  askedNow,
  DECLINE_REASONS,
  declineReasonsFor,
  FINAL_PROPOSAL_STATUSES,
  missingAnswers,
  newProposal,
  type Proposal,
  PROPOSAL_ACTS,
  PROPOSAL_STATUSES,
  type ProposalStatus,
  type ProposalStep,
  proposalActs,
  proposalStatusOn,
} from './index.ts';

const today = '2026-10-12';
const MENTOR: Asked = { party: 'mentor', voice: 'self' };
const MENTOR_PARENT: Asked = { party: 'mentor', voice: 'guardian' };
const MENTEE: Asked = { party: 'mentee', voice: 'self' };
const PARENT: Asked = { party: 'mentee', voice: 'guardian' };
const teacherAndChild = [MENTOR, MENTEE, PARENT];

const says = (who: Asked) => ({ who, recordedBy: 'self', on: today }) as const;
const yes = (who: Asked): ProposalStep => ({ act: 'accept', answerBy: '2026-10-26', ...says(who) });
const no = (who: Asked): ProposalStep => ({ act: 'decline', reason: 'not_said', ...says(who) });
const asks = (who: Asked): ProposalStep => ({ act: 'ask', text: 'А если по вторникам?', ...says(who) });

function after(steps: ProposalStep[], from = newProposal(teacherAndChild, '2026-10-19')): Proposal {
  return steps.reduce((proposal, step) => {
    const result = applyProposalStep(proposal, step, today);
    if (!result.ok) throw new Error(`${step.act}: ${result.reason}`);
    return result.proposal;
  }, from);
}
const agreed = () => after([yes(MENTOR), yes(PARENT), yes(MENTEE)]);

describe('who is asked about a pair', () => {
  const adult = { birthOn: '1980-05-01', isPupil: false };
  const child = { birthOn: '2014-05-01', isPupil: true };
  it.each([
    [adult, child, true, teacherAndChild],
    [child, child, true, [MENTOR, MENTOR_PARENT, MENTEE, PARENT]],
    [adult, adult, true, [MENTOR, MENTEE]],
    [adult, { birthOn: null, isPupil: true }, true, teacherAndChild],
    [adult, { birthOn: '2008-10-12', isPupil: true }, true, [MENTOR, MENTEE]],
    [adult, child, false, [MENTOR, MENTEE]],
  ])('%j with %j, guardians %s: %j', (mentor, mentee, guardians, asked) => {
    expect(askedFor({ mentor, mentee }, today, guardians)).toEqual(asked);
  });
});

describe('what can be done with a proposal', () => {
  it.each([
    ['proposed', 'accept ask decline prolong take_back'],
    ['accepted_by_mentor', 'accept ask decline prolong take_back'],
    ['accepted_by_mentee', 'ask decline approve take_back'],
    ['approved', 'decline put_in_order take_back'],
    ['in_order', 'take_out_of_order'],
    ['clarify', 'clear_up decline prolong take_back'],
    ['expired', 'accept decline prolong take_back'],
    ['declined', ''],
    ['taken_back', ''],
  ] as [ProposalStatus, string][])('%s: %s', (status, acts) => {
    expect(proposalActs(status).join(' ')).toBe(acts);
  });

  it('leaves no dead end but a no and a proposal taken back', () => {
    const silent = PROPOSAL_STATUSES.filter((status) => proposalActs(status).length === 0);
    expect(silent).toEqual(FINAL_PROPOSAL_STATUSES);
  });
});

describe('the agreement about a pair', () => {
  it('goes from the mentor to the child and the parent, to the curator and into an order', () => {
    const proposal = newProposal(teacherAndChild, '2026-10-19');
    expect(askedNow(proposal)).toEqual([MENTOR]);
    const first = after([yes(MENTOR)]);
    expect([first.status, first.answerBy, askedNow(first)]).toEqual([
      'accepted_by_mentor',
      '2026-10-26',
      [MENTEE, PARENT],
    ]);
    const second = after([yes(MENTOR), yes(PARENT)]);
    expect([second.status, missingAnswers(second)]).toEqual(['accepted_by_mentor', [MENTEE]]);
    expect(agreed()).toMatchObject({ status: 'accepted_by_mentee', answerBy: null });
    expect(after([{ act: 'approve', refusals: [] }, { act: 'put_in_order' }], agreed()).status).toBe('in_order');
  });

  it('asks the guardian of a pupil who mentors before the other child hears of it', () => {
    const both = newProposal([MENTOR, MENTOR_PARENT, MENTEE, PARENT], null);
    const one = after([yes(MENTOR)], both);
    expect([one.status, askedNow(one)]).toEqual(['proposed', [MENTOR_PARENT]]);
    expect(after([yes(MENTOR), yes(MENTOR_PARENT)], both).status).toBe('accepted_by_mentor');
  });

  it.each([
    ['the child before the mentor', [], yes(MENTEE), { reason: 'mentor-answers-first', missing: [MENTOR] }],
    ['somebody nobody asked', [], yes(MENTOR_PARENT), { reason: 'not-asked' }],
    ['a second yes', [yes(MENTOR)], yes(MENTOR), { reason: 'answered-already' }],
    ['an answer of tomorrow', [], { ...yes(MENTOR), on: '2026-10-13' }, { reason: 'day-in-future' }],
    ['a paper without a day', [], { ...yes(MENTOR), recordedBy: 'curator', on: '' }, { reason: 'day-required' }],
    ['a question without words', [], { ...asks(MENTOR), text: ' ' }, { reason: 'question-required' }],
    ['a no without a reason', [], { ...no(MENTOR), reason: '' }, { reason: 'reason-required' }],
    [
      'an approval before the parent has answered',
      [yes(MENTOR), yes(MENTEE)],
      { act: 'approve', refusals: [] },
      { reason: 'answers-missing', missing: [PARENT] },
    ],
    ['a yes while somebody’s question is open', [asks(MENTOR)], yes(MENTOR), { reason: 'not-from-this-status' }],
    ['a new day that has passed', [], { act: 'prolong', answerBy: '2026-10-11' }, { reason: 'later-day-required' }],
  ] as [string, ProposalStep[], ProposalStep, object][])('refuses %s', (_, steps, step, refusal) => {
    expect(applyProposalStep(after(steps), step, today)).toEqual({ ok: false, ...refusal });
  });

  it('is not approved against a rule, and says which', () => {
    const step: ProposalStep = { act: 'approve', refusals: ['mentor-package'] };
    expect(applyProposalStep(agreed(), step, today)).toEqual({
      ok: false,
      reason: 'pair-refused',
      refusals: ['mentor-package'],
    });
  });

  it('can be taken out of a draft order and not out of a signed one', () => {
    const inOrder = after([{ act: 'approve', refusals: [] }, { act: 'put_in_order' }], agreed());
    const out = (orderSigned: boolean) => applyProposalStep(inOrder, { act: 'take_out_of_order', orderSigned }, today);
    expect(out(true)).toEqual({ ok: false, reason: 'order-signed' });
    expect(out(false)).toMatchObject({ ok: true, proposal: { status: 'approved' } });
  });

  it('keeps the answers while somebody’s question is cleared up', () => {
    const asked = after([yes(MENTOR), asks(PARENT)]);
    expect(asked).toMatchObject({ status: 'clarify', question: { ...PARENT, text: 'А если по вторникам?' } });
    const clear = after([{ act: 'clear_up', answerBy: '2026-11-02' }], asked);
    expect(clear).toMatchObject({
      status: 'accepted_by_mentor',
      question: null,
      answerBy: '2026-11-02',
      accepted: [MENTOR],
    });
    const late = after([asks(MENTEE), { act: 'clear_up', answerBy: '2026-11-02' }], agreed());
    expect(late).toMatchObject({ status: 'accepted_by_mentee', answerBy: null });
  });

  it('keeps a no with its reason, whoever changes their mind before the order', () => {
    const approved = after([{ act: 'approve', refusals: [] }], agreed());
    expect(after([no(PARENT)], approved)).toMatchObject({
      status: 'declined',
      decline: { ...PARENT, reason: 'not_said' },
    });
    expect(applyProposalStep(after([no(MENTOR)]), yes(MENTOR), today)).toEqual({
      ok: false,
      reason: 'not-from-this-status',
    });
  });
});

describe('the day to answer by', () => {
  const late = '2026-10-20';
  const waiting = newProposal(teacherAndChild, '2026-10-19');

  it('puts a proposal on the curator’s list when it has passed, and not on the day itself', () => {
    expect(proposalStatusOn('2026-10-19', waiting)).toBe('proposed');
    expect(proposalStatusOn(late, waiting)).toBe('expired');
    expect(proposalStatusOn(late, after([yes(MENTOR)]))).toBe('accepted_by_mentor');
    expect(proposalStatusOn(late, agreed())).toBe('accepted_by_mentee');
    expect(proposalStatusOn(late, { status: 'clarify', answerBy: '2026-10-19' })).toBe('expired');
  });

  it('does not let a click through afterwards, but a paper the curator takes', () => {
    expect(applyProposalStep(waiting, { ...yes(MENTOR), on: late } as ProposalStep, late)).toEqual({
      ok: false,
      reason: 'deadline-passed',
    });
    const paper = { ...yes(MENTOR), recordedBy: 'curator', on: '2026-10-18' } as ProposalStep;
    expect(applyProposalStep(waiting, paper, late)).toMatchObject({
      ok: true,
      proposal: { status: 'accepted_by_mentor' },
    });
  });

  it('may be moved, and the way goes on where it was', () => {
    const result = applyProposalStep(waiting, { act: 'prolong', answerBy: '2026-10-30' }, late);
    expect(result).toMatchObject({ ok: true, proposal: { status: 'proposed', answerBy: '2026-10-30' } });
  });

  it('does not hold up a question that was asked in time', () => {
    const asked = after([asks(MENTOR)], waiting);
    expect(applyProposalStep(asked, { act: 'clear_up', answerBy: '2026-10-30' }, late)).toMatchObject({
      ok: true,
      proposal: { status: 'proposed' },
    });
    expect(applyProposalStep(asked, { ...yes(MENTOR), recordedBy: 'curator' } as ProposalStep, late)).toMatchObject({
      ok: false,
    });
  });
});

describe('reasons of a no', () => {
  it('offer each side its own and let everybody say nothing', () => {
    expect(declineReasonsFor('mentee').map(({ code }) => code)).not.toContain('enough_mentees');
    for (const party of ['mentor', 'mentee'] as const)
      expect(declineReasonsFor(party).map(({ code }) => code)).toContain('not_said');
    expect(new Set(DECLINE_REASONS.map(({ label }) => label)).size).toBe(DECLINE_REASONS.length);
  });
});

const who = fc.constantFrom(MENTOR, MENTOR_PARENT, MENTEE, PARENT);
const answered = {
  who,
  recordedBy: fc.constantFrom('self' as const, 'curator' as const),
  on: fc.constantFrom('2026-10-10', today, ''),
};
const someDay = fc.constantFrom(null, '2026-10-01', '2026-10-12', '2026-11-01');
const anyStep: fc.Arbitrary<ProposalStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('accept' as const), answerBy: someDay, ...answered }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('ask' as const), text: fc.constantFrom('Когда?', ' '), ...answered }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('decline' as const),
      reason: fc.constant('no_time' as const),
      ...answered,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom('clear_up' as const, 'prolong' as const), answerBy: someDay }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('approve' as const), refusals: fc.constantFrom([], ['takes-nobody']) }),
  },
  fc.constant({ act: 'put_in_order' as const }),
  fc.record({ act: fc.constant('take_out_of_order' as const), orderSigned: fc.boolean() }),
);

describe('any way of a proposal', () => {
  it('says yes only with every yes, keeps what was said, and stops at a no', () => {
    fc.assert(
      fc.property(
        fc.constantFrom([MENTOR, MENTEE], teacherAndChild, [MENTOR, MENTOR_PARENT, MENTEE, PARENT]),
        someDay,
        fc.array(anyStep, { maxLength: 25 }),
        (asked, answerBy, steps) => {
          let proposal = newProposal(asked, answerBy);
          for (const step of steps) {
            const before = proposal;
            const shown = proposalStatusOn(today, before);
            const result = applyProposalStep(before, step, today);
            if (!result.ok) {
              expect(result.reason).toBeTruthy();
              continue;
            }
            proposal = result.proposal;
            expect([...proposalActs(shown), ...proposalActs(before.status)]).toContain(step.act);
            expect(PROPOSAL_ACTS).toContain(step.act);
            const { status, accepted, question, decline } = proposal;
            const missing = missingAnswers(proposal);
            if (['accepted_by_mentee', 'approved', 'in_order'].includes(status)) expect(missing).toEqual([]);
            if (status === 'proposed') expect(missing.some(({ party }) => party === 'mentor')).toBe(true);
            if (status === 'accepted_by_mentor')
              expect(missing.every(({ party }) => party === 'mentee') && missing.length > 0).toBe(true);
            expect(accepted.slice(0, before.accepted.length)).toEqual(before.accepted);
            expect(new Set(accepted).size).toBe(accepted.length);
            expect(question === null).toBe(status !== 'clarify');
            expect(decline === null).toBe(status !== 'declined');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
