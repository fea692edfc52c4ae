import { pluralEn } from '../../plural.ts';
import type { Messages } from '../messages.ts';

const meetings = (count: number) => pluralEn(count, 'meeting', 'meetings');
const hours = (minutes: number) =>
  minutes < 60
    ? `${minutes} min`
    : minutes % 60 === 0
      ? `${minutes / 60} h`
      : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;

export const closing: Messages['closing'] = {
  title: 'Results of the work',
  nobody: 'There is nobody to sum up about.',
  counted: 'Counted from the diary and the route',
  saidSoFar: 'Said',
  ready: 'Ready to be signed',
  lacking: 'Being summed up',
  signedOn: (day) => `Summary signed on ${day}`,
  missing: 'Still missing',
  lacks: {
    final_meeting: 'the final meeting',
    goal_reached: 'whether the goal was reached',
    mentor_conclusion: 'the mentor’s conclusion',
    mentee_conclusion: 'the mentee’s conclusion',
    curator_conclusion: 'the curator’s conclusion',
    recommendation: 'the recommendation',
  },
  meetings: 'Meetings',
  meetingsWords: (held, planned, minutes) => `${meetings(held)} of ${planned}, ${hours(minutes)}`,
  finalMeeting: 'Final meeting',
  notHeld: 'not held yet',
  request: 'Request at the start',
  goal: 'Goal',
  route: 'Route',
  steps: (done, total) => `steps done: ${done} of ${total}`,
  measure: (start, target, now) => `was ${start}, planned ${target}, is ${now}`,
  faces: 'Mentee’s feedback',
  facesWords: (useful, comfortable, answers) =>
    `useful ${useful} of 5, comfortable ${comfortable} of 5 (answers: ${answers})`,
  issues: 'Difficulties',
  issuesWords: (raised, closed) => `raised: ${raised}, closed: ${closed}`,
  publication: 'Consent to publish',
  publicationYes: 'given',
  publicationNo: 'none: the story must not be published',
  write: 'Write the results',
  writeOwn: 'Write your conclusion',
  writeTitle: (name) => `Results of the work: ${name}`,
  writeHint: 'This goes into the summary that mentor, mentee and curator sign. All three will read it.',
  ownTitle: 'My conclusion',
  ownHint: 'This goes into the summary. Your mentor and the curator will read it, you sign it together.',
  notChosen: 'Not chosen',
  parts: {
    goalReached: 'Was the goal reached',
    achievements: 'Achievements',
    difficulties: 'What was hard and how it was solved',
    plans: 'Plans',
    mentorConclusion: 'Mentor’s conclusion',
    menteeConclusion: 'Mentee’s conclusion',
    curatorConclusion: 'Curator’s conclusion',
    recommendation: 'Recommendation',
    awardProposal: 'Proposed award',
  },
  hints: {
    achievements: 'What shows the result: a contest, marks, a project',
    difficulties: 'What stood in the way and what helped',
    plans: 'What comes next: a contest, a project, a new topic',
    mentorConclusion: 'What has changed since the start, what went especially well',
    menteeConclusion: 'What came of it, what you learned, what you take with you',
    curatorConclusion: 'How the work of the pair went as a whole',
    awardProposal: 'Whom to honour and for what',
  },
  goalReached: { fully: 'fully', partly: 'partly', no: 'no' },
  recommendations: {
    continue: 'go on with the same mentor',
    new_mentor: 'go on with another mentor',
    become_mentor: 'become a mentor',
    finish: 'finish taking part',
  },
  saved: 'Saved',
  stale: 'Somebody else added to the results while you were writing. Check theirs and yours and save again.',
  theirs: (words) => `Somebody else has written here: “${words}”. Saving keeps yours.`,
  print: 'Print the summary',
  printLater: 'The summary can be printed once there is a word in it.',
  outcomes: {
    new_cycle: 'New cycle',
    back_to_base: 'Back to the base',
    become_mentor: 'Become a mentor',
  },
  about: {
    new_cycle: 'A new pair is proposed to the same mentor and mentee. Both say whether they agree; the history stays.',
    back_to_base: 'The mentee waits for a match again. The request and the analysis of needs stay.',
    become_mentor:
      'The way of a mentor candidate begins. Experience, achievements and competences of this work go into the questionnaire and the printed application.',
  },
  begin: { new_cycle: 'Propose', back_to_base: 'Back to the base', become_mentor: 'Begin as a candidate' },
  begun: {
    new_cycle: 'New pair proposed',
    back_to_base: 'The mentee is in the base again',
    become_mentor: 'Mentor candidate begun',
  },
  answerBy: 'Answer by',
  answerByHint: 'A week when nothing is chosen',
  toNextPair: 'To the new pair',
  toMentor: 'To the mentor’s card',
  refused: {
    'signed-already': 'The summary is signed; its words do not change any more.',
    'not-closing-yet': 'The pair still works: results are summed up once it is closing.',
    'pair-over': 'The work of the pair is over. To add something, write to the curator.',
    'left-early': 'The mentee left the group before the end.',
    'not-completed': 'Complete the pair first.',
    'other-year': 'A new academic year has begun: nominate the mentee again.',
    'went-on-already': 'The mentee is in a new pair or in the base already.',
    'group-goes-through-matching': 'After a group a new cycle begins with the matching: put the mentee back.',
    'mentor-already': 'This person is in this year’s base of mentors already.',
    'steps-missing': 'The mentee cannot go back to the base: check the consent and the request on the card.',
    other: 'Not possible now. Reload the page and see what has changed.',
  },
};
