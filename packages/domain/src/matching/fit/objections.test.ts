import { describe, expect, it } from 'vitest';
import {
  DEFAULT_FIT_SETTINGS,
  type FitSettings,
  type MenteeProfile,
  type MentorProfile,
  type Objection,
  refusals,
  warnings,
} from './index.ts';
import { formOf, mentee, mentor, week } from './testing/profiles.ts';

type Case = [
  says: string,
  mentee: Partial<MenteeProfile>,
  mentor: Partial<MentorProfile>,
  settings: Partial<FitSettings>,
  objections: Objection[],
];
const form = formOf('pupil_pupil');
const settingsWith = (own: Partial<FitSettings>): FitSettings => ({ ...DEFAULT_FIT_SETTINGS, ...own });
const blocked = (one: Partial<MenteeProfile>, other: Partial<MentorProfile>, own: Partial<FitSettings>) =>
  refusals(mentee(one), mentor(other), form, settingsWith(own));
const warned = (one: Partial<MenteeProfile>, other: Partial<MentorProfile>, own: Partial<FitSettings>) =>
  warnings(mentee(one), mentor(other), form, settingsWith(own));

describe('a pair there can never be', () => {
  const TO_THE_MENTOR = 'person-of-mentor';
  const TO_THE_MENTEE = 'person-of-mentee';
  const cases: Case[] = [
    ['one is the other', { personId: 'anna' }, { personId: 'anna' }, {}, [{ code: 'same-person' }]],
    [
      'a teacher in «ученик – ученик»',
      {},
      { category: 'teacher' },
      {},
      [{ code: 'form-does-not-fit', mentorCategory: 'teacher', menteeKind: 'pupil' }],
    ],
    [
      'the parent took the consent back',
      { consent: 'withdrawn' },
      {},
      {},
      [{ code: 'mentee-consent', state: 'withdrawn' }],
    ],
    ['nobody knows of a consent', { consent: null }, {}, {}, [{ code: 'mentee-consent', state: 'missing' }]],
    [
      'a pupil of 14 has not signed beside the parent',
      {},
      { consent: 'own_signature_missing' },
      {},
      [{ code: 'mentor-consent', state: 'own_signature_missing' }],
    ],
    [
      'the mentor’s consent ends before the start',
      {},
      { consent: 'expired' },
      {},
      [{ code: 'mentor-consent', state: 'expired' }],
    ],
    [
      'no request was written down',
      { missing: ['request'] },
      {},
      {},
      [{ code: 'mentee-package', missing: ['request'] }],
    ],
    [
      'two certificates run out before the start',
      {},
      { missing: ['criminal_record', 'medical'] },
      {},
      [{ code: 'mentor-package', missing: ['criminal_record', 'medical'] }],
    ],
    ['the mentor takes nobody now', {}, { capacity: 0 }, {}, [{ code: 'takes-nobody' }]],
    ['they are relatives', { relatives: [TO_THE_MENTOR] }, {}, {}, [{ code: 'relatives' }]],
    [
      'it did not work out before',
      { earlier: [{ personId: TO_THE_MENTOR, outcome: 'failed' }] },
      {},
      {},
      [{ code: 'failed-before' }],
    ],
    ['the mentee would rather not', { avoids: [TO_THE_MENTOR] }, {}, {}, [{ code: 'avoided', by: ['mentee'] }]],
    [
      'neither would',
      { avoids: [TO_THE_MENTOR] },
      { avoids: [TO_THE_MENTEE] },
      {},
      [{ code: 'avoided', by: ['mentee', 'mentor'] }],
    ],
    [
      'they are never free together',
      { freeTime: week('пн 15:00–16:00') },
      { freeTime: week('вт 15:00–16:00') },
      {},
      [{ code: 'no-common-time', longest: 0, needed: 30 }],
    ],
    [
      'the mentee has no free time at all',
      { freeTime: [] },
      { freeTime: week('вт 15:00–16:00') },
      {},
      [{ code: 'no-common-time', longest: 0, needed: 30 }],
    ],
    [
      'two half hours are not one hour',
      { freeTime: week('пн 15:00–15:30', 'вт 15:00–15:30') },
      { freeTime: week('пн 15:00–18:00', 'вт 15:00–18:00') },
      { commonTime: { level: 'block', when: 'in_person', minutes: 60 } },
      [{ code: 'no-common-time', longest: 30, needed: 60 }],
    ],
    [
      'the school does not let an own teacher',
      { classId: '10А' },
      { marksClasses: ['10А'], homeroomClasses: ['10А'] },
      { ownClassTeacher: 'block' },
      [{ code: 'own-class-teacher', as: ['homeroom', 'marks'] }],
    ],
    [
      'the school wants a mentor one grade above',
      { grade: 8 },
      { grade: 8 },
      { gradeGap: { level: 'block', least: 1, most: null } },
      [{ code: 'grade-gap', mentorGrade: 8, menteeGrade: 8, least: 1, most: null }],
    ],
    [
      'the school wants no more than four grades between them',
      { grade: 5 },
      { grade: 10 },
      { gradeGap: { level: 'block', least: 0, most: 4 } },
      [{ code: 'grade-gap', mentorGrade: 10, menteeGrade: 5, least: 0, most: 4 }],
    ],
    ['the school pairs one sex only', { sex: 'male' }, { sex: 'female' }, { sameSex: 'block' }, [{ code: 'same-sex' }]],
    [
      'the school obeys a wish about sex',
      { wantsSex: 'female' },
      { sex: 'male' },
      { sexWish: 'block' },
      [{ code: 'sex-wish', by: ['mentee'] }],
    ],
  ];
  it.each(cases)('%s', (_, one, other, own, objections) => {
    expect(blocked(one, other, own)).toEqual(objections);
  });

  it('says every reason at once, the mentee’s own first', () => {
    const one = { consent: 'missing', relatives: [TO_THE_MENTOR] } as const;
    expect(blocked(one, { capacity: 0, missing: ['interview'] }, {}).map(({ code }) => code)).toEqual([
      'mentee-consent',
      'mentor-package',
      'takes-nobody',
      'relatives',
    ]);
  });

  it('remembers a failure after a success of another year', () => {
    const ended = (outcome: 'failed' | 'worked_well') => ({ personId: TO_THE_MENTOR, outcome });
    for (const earlier of [
      [ended('failed'), ended('worked_well')],
      [ended('worked_well'), ended('failed')],
    ])
      expect(blocked({ earlier }, {}, {})).toEqual([{ code: 'failed-before' }]);
  });
});

describe('a pair that is possible', () => {
  it('is one of two people who have said nothing but yes', () => {
    expect(blocked({}, {}, {})).toEqual([]);
    expect(warned({}, {}, {})).toEqual([]);
  });

  it('meets online when both may, and needs no common time then', () => {
    const apart = [{ freeTime: week('пн 15:00–16:00') }, { freeTime: week('вт 15:00–16:00') }] as const;
    const online = (formats: ('in_person' | 'online')[]) =>
      [
        { ...apart[0], formats },
        { ...apart[1], formats },
      ] as const;
    expect(blocked(...online(['in_person', 'online']), {})).toEqual([]);
    expect(blocked(...online(['in_person']), {})).toHaveLength(1);
    const commonTime = { level: 'block', when: 'always', minutes: 30 } as const;
    expect(blocked(...online(['online']), { commonTime })).toHaveLength(1);
  });

  it('may have worked well before, and a consent that ends soon still holds', () => {
    const earlier = [{ personId: 'person-of-mentor', outcome: 'worked_well' }] as const;
    expect(blocked({ earlier, consent: 'expiring' }, {}, {})).toEqual([]);
  });

  const cases: Case[] = [
    [
      'equal surnames, whatever the ending',
      { familyName: 'Ёлкина' },
      { familyName: 'Елкин' },
      {},
      [{ code: 'equal-surname' }],
    ],
    [
      'a mentor in a lower grade',
      { grade: 9 },
      { grade: 8 },
      {},
      [{ code: 'grade-gap', mentorGrade: 8, menteeGrade: 9, least: 0, most: null }],
    ],
    [
      'the own homeroom teacher',
      { classId: '10А' },
      { homeroomClasses: ['10А'] },
      {},
      [{ code: 'own-class-teacher', as: ['homeroom'] }],
    ],
    [
      'more mentees than the mentor said',
      {},
      { capacity: 2, openLoad: 2 },
      {},
      [{ code: 'over-capacity', capacity: 2, load: 3 }],
    ],
    [
      'more hours than the mentor said',
      {},
      { hoursPerMonth: 3, openLoad: 1 },
      {},
      [{ code: 'over-hours', hoursPerMonth: 3, needed: 4 }],
    ],
    [
      'another form was wished by both',
      { desiredForm: 'student_pupil' },
      { forms: ['teacher_pupil'] },
      {},
      [{ code: 'form-not-chosen', by: ['mentee', 'mentor'] }],
    ],
    [
      'one only meets, the other only calls',
      { formats: ['online'] },
      { formats: ['in_person'] },
      {},
      [{ code: 'no-common-format' }],
    ],
    [
      'the mentor asked for younger ones',
      { grade: 9 },
      { desiredGrades: { from: 5, to: 7 } },
      {},
      [{ code: 'grade-not-desired', menteeGrade: 9, from: 5, to: 7 }],
    ],
    [
      'the mentor was not trained yet',
      {},
      { missingWarnings: ['training'] },
      {},
      [{ code: 'mentor-package-incomplete', missing: ['training'] }],
    ],
    ['a wish about sex is not met', {}, { wantsSex: 'male' }, {}, []],
    ['a wish about sex is missed', { sex: 'female' }, { wantsSex: 'male' }, {}, [{ code: 'sex-wish', by: ['mentor'] }]],
    [
      'marked relatives are refused, not warned of',
      { familyName: 'Ким', relatives: ['person-of-mentor'] },
      { familyName: 'Ким' },
      {},
      [],
    ],
  ];
  it.each(cases)('is warned of: %s', (_, one, other, own, objections) => {
    expect(warned(one, other, own)).toEqual(objections);
  });

  it('is not spoken against by a rule the school switched off', () => {
    const off: Partial<FitSettings> = {
      ownClassTeacher: 'off',
      gradeGap: { level: 'off', least: 0, most: null },
      equalSurname: 'off',
      sexWish: 'off',
      commonTime: { level: 'off', when: 'always', minutes: 30 },
    };
    const one = { grade: 9, classId: '9А', familyName: 'Ким', wantsSex: 'male', freeTime: [] } as const;
    const other = { grade: 8, marksClasses: ['9А'], familyName: 'Ким', sex: 'female', freeTime: [] } as const;
    expect([...blocked(one, other, off), ...warned(one, other, off)]).toEqual([]);
  });

  it('has no grade gap when the mentor is no pupil', () => {
    const student = mentor({ category: 'student', grade: null });
    const strict = settingsWith({ gradeGap: { level: 'block', least: 1, most: 2 } });
    expect(refusals(mentee({ grade: 9 }), student, formOf('student_pupil'), strict)).toEqual([]);
  });
});
