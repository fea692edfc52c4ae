import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLANK,
  DEFINITIONS,
  DOC_TYPES,
  missingFields,
  printModel,
  refuseTags,
  refuseValues,
  sampleValues,
  tagsOf,
  formsUsed,
} from './index.ts';

const curator = DEFINITIONS.order_curator;
const group = DEFINITIONS.order_working_group;
const every = DOC_TYPES.map((type) => [type, DEFINITIONS[type]] as const);

describe('every type of document', () => {
  it.each(every)('%s has a name, a way to be made, and tags that mean one thing each', (type, definition) => {
    expect(definition.code).toBe(type);
    expect(definition.title).toMatch(/^[А-ЯЁ]/);
    const tags = tagsOf(definition);
    const keys = tags.map(({ tag, inside }) => `${inside ?? ''}/${tag}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { tag, label } of tags) {
      expect(tag).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/);
      expect(label).not.toBe('');
    }
    const known = new Set(definition.fields.map(({ tag }) => tag));
    expect(definition.required.filter((tag) => !known.has(tag))).toEqual([]);
  });

  it.each(every)('%s prints blanks where nothing is known, and names what is missing', (_, definition) => {
    const model = printModel(definition, {});
    expect(JSON.stringify(model)).not.toMatch(/undefined|null|NaN/);
    const texts = Object.values(model).filter((value) => typeof value === 'string');
    expect(new Set(texts)).toEqual(new Set([BLANK]));
    expect(
      missingFields(definition, {})
        .map(({ tag }) => tag)
        .sort(),
    ).toEqual([...definition.required].sort());
  });

  it.each(every)('%s has nothing missing in its own sample', (_, definition) => {
    const sample = sampleValues(definition);
    expect(refuseValues(definition, sample)).toEqual([]);
    expect(missingFields(definition, sample)).toEqual([]);
  });

  it('asks neither for an address nor for an identity paper of a person', () => {
    const tags = every.flatMap(([, definition]) => tagsOf(definition).map(({ tag }) => tag));
    expect(tags.filter((tag) => /passport|snils|birth|subject\.address|health/i.test(tag))).toEqual([]);
  });
});

describe('what is printed', () => {
  it('is a day in words, a name in its shapes, a counted row and a blank for an empty cell', () => {
    const model = printModel(group, {
      since: '2022-09-01',
      until: '',
      members: [
        { name: 'Волков Степан', position: ' ' },
        { number: '7', name: 'Ким А. А.' },
      ],
    });
    expect(model['since']).toBe('1\u00A0сентября 2022\u00A0г.');
    expect(model['until']).toBe(BLANK);
    expect(model['head.accusative']).toBe(BLANK);
    expect(model['members.any']).toBe(true);
    expect(model['members']).toEqual([
      { number: '1', name: 'Волков Степан', position: BLANK, role: BLANK },
      { number: '7', name: 'Ким А.\u00A0А.', position: BLANK, role: BLANK },
    ]);
  });

  it('is a row for the pen where a table may not be empty, and no row where it may', () => {
    expect(printModel(group, { members: [] })['members']).toHaveLength(1);
    const change = printModel(DEFINITIONS.order_pairs_change, {});
    expect([change['excluded'], change['excluded.any']]).toEqual([[], false]);
  });

  it('is text, whatever somebody wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const model = printModel(curator, { grounds: text, 'school.city': text });
        expect(typeof model['grounds']).toBe('string');
        expect(model['grounds']).not.toBe('');
      }),
    );
  });
});

describe('values written by hand', () => {
  it.each([
    [{ nothing: 'x' }, { tag: 'nothing', reason: 'unknown-field' }],
    [{ __proto__x: 'x' }, { tag: '__proto__x', reason: 'unknown-field' }],
    [{ since: '2022-02-30' }, { tag: 'since', reason: 'not-a-day' }],
    [{ since: true }, { tag: 'since', reason: 'wrong-kind' }],
    [{ head: 'Иванова' }, { tag: 'head', reason: 'wrong-kind' }],
    [{ members: 'Иванова' }, { tag: 'members', reason: 'wrong-kind' }],
    [{ members: [{ salary: '1' }] }, { tag: 'members.salary', reason: 'unknown-field' }],
  ])('%j are refused', (values, fault) => {
    expect(refuseValues(group, values as never)).toEqual([fault]);
  });

  it('may be empty: then a blank is printed', () => {
    expect(refuseValues(group, { since: '', members: [{ name: '' }] })).toEqual([]);
  });
});

describe('the tags of a template', () => {
  const value = (tag: string, ...within: string[]) => ({ tag, kind: 'value' as const, within });
  const section = (tag: string, ...within: string[]) => ({ tag, kind: 'section' as const, within });

  it('are known ones in their places', () => {
    const good = [
      value('school.fullName'),
      value('head.accusative'),
      section('members'),
      section('members.any'),
      value('position', 'members'),
      value('school.city', 'members'),
      value('short', 'members.any', 'acquainted'),
    ];
    expect(refuseTags(group, good)).toEqual([]);
  });

  it.each([
    [value('school.name'), { reason: 'unknown', tag: 'school.name' }],
    [value('__proto__'), { reason: 'unknown', tag: '__proto__' }],
    [value('constructor'), { reason: 'unknown', tag: 'constructor' }],
    [value('role'), { reason: 'outside-its-list', tag: 'role', list: 'members' }],
    [value('role', 'acquainted'), { reason: 'outside-its-list', tag: 'role', list: 'members' }],
    [value('members'), { reason: 'not-a-value', tag: 'members' }],
    [section('since'), { reason: 'not-a-section', tag: 'since' }],
    [value('head'), { reason: 'unknown', tag: 'head' }],
  ])('%j is refused', (tag, fault) => {
    expect(refuseTags(group, [tag, tag])).toEqual([fault]);
  });

  it('say which shapes of a name somebody has to look at', () => {
    expect(formsUsed(['head.accusative', 'head.short', 'header', 'headmaster.name'], 'head')).toEqual([
      'accusative',
      'short',
    ]);
  });
});
