import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../source.ts';
import { diffRoadmap } from './diff-roadmap.ts';
import { parseRoadmap } from './parse-roadmap.ts';
import { applySuggestions } from './apply-suggestions.ts';
import { HEADER, cell, plan, planOfItem, row, wideRow } from './testing/source-builder.ts';

const places = (source: SourceDocument) =>
  parseRoadmap(source).items.map((item) => [item.number, item.section, item.subsection, item.title]);

describe('the tables of other schools', () => {
  it('may name the columns in their own words and order', () => {
    const { mapping, items, problems } = parseRoadmap(
      plan([
        row('Дата проведения', 'Содержание деятельности', 'Ожидаемый результат', 'Исполнители'),
        row('сентябрь', 'Анкетирование обучающихся', 'База наставляемых', 'Классные руководители'),
        row('до 15 октября', 'Подбор наставников', 'База наставников', 'Зам. директора по УВР'),
      ]),
    );
    expect(mapping).toEqual(['term', 'title', 'result', 'responsible']);
    expect(problems).toEqual([]);
    expect(items.map((item) => [item.title, item.scheduleKind, item.responsibleNorm, item.resultRaw])).toEqual([
      ['Анкетирование обучающихся', 'range', ['homeroom_teacher'], 'База наставляемых'],
      ['Подбор наставников', 'deadline', ['administration'], 'База наставников'],
    ]);
  });

  it('may print a row of column numbers and repeat the header', () => {
    const numbers = row('1', '2', '3', '4', '5');
    const { items } = parseRoadmap(
      plan([
        HEADER,
        numbers,
        row('1.', 'Издание приказа', 'март', 'Директор', 'Приказ'),
        HEADER,
        numbers,
        row('2.', 'Подбор пар', 'апрель', 'Куратор', 'Список пар'),
      ]),
    );
    expect(items.map((item) => item.number)).toEqual(['1.', '2.']);
  });

  it('may number sections in arabic over the whole width', () => {
    expect(
      places(
        plan([
          HEADER,
          wideRow('1. Организационный этап', 5),
          row('1.1', 'Издание приказа', 'март', 'Директор', 'Приказ'),
          wideRow('2. Основной этап', 5),
          row('2.1', 'Встречи пар', 'апрель', 'Наставники', 'Дневник'),
        ]),
      ),
    ).toEqual([
      ['1.1', '1', null, 'Издание приказа'],
      ['2.1', '2', null, 'Встречи пар'],
    ]);
  });

  it('may keep the number and the title of a section in separate cells', () => {
    const source = plan([
      HEADER,
      row({ text: 'I.', bold: true }, { text: 'Подготовка', bold: true }, '', '', ''),
      row('1', { text: 'Документы', bold: true }, '', '', ''),
      row('1.1', 'Издание приказа', 'март', 'Директор', 'Приказ'),
      row('2', { text: 'Команда', bold: true }, '', '', ''),
      row('1.2', 'Назначение куратора', 'март', 'Директор', 'Приказ'),
    ]);
    expect(places(source)).toEqual([
      ['1.1', 'I', 'I.1', 'Издание приказа'],
      ['1.2', 'I', 'I.2', 'Назначение куратора'],
    ]);
    expect(parseRoadmap(source).sections).toEqual([{ code: 'I', title: 'Подготовка' }]);
  });

  it.each([
    ['Раздел 1. Подготовка', '1', 'Подготовка'],
    ['РАЗДЕЛ II. Обучение', 'II', 'Обучение'],
    ['Этап 3: Работа пар', '3', 'Работа пар'],
    ['IV. Мониторинг', 'IV', 'Мониторинг'],
    ['Блок 2 – Практики', '2', 'Практики'],
  ])('«%s» is a section', (text, code, title) => {
    const { sections } = parseRoadmap(
      plan([HEADER, wideRow(text, 5), row('1.', 'Приказ', 'март', 'Директор', 'Приказ')]),
    );
    expect(sections).toEqual([{ code, title }]);
  });

  it('may have sections without any number', () => {
    expect(
      places(
        plan([
          HEADER,
          wideRow('Подготовительный этап', 5),
          row('1', 'Издание приказа', 'март', 'Директор', 'Приказ'),
          wideRow('Основной этап', 5),
          row('2', 'Встречи пар', 'апрель', 'Наставники', 'Дневник'),
        ]),
      ),
    ).toEqual([
      ['1', 'I', null, 'Издание приказа'],
      ['2', 'II', null, 'Встречи пар'],
    ]);
  });

  it('may merge a stage column beside the items: it acts as the section', () => {
    const stage = (text: string, merge: 'start' | 'continue') => cell(text, { merge });
    const source = plan([
      row('№', 'Этап', 'Мероприятия', 'Срок', 'Ответственный', 'Результат'),
      row('1', stage('1. Подготовка условий', 'start'), 'Издание приказа', 'март', 'Директор', 'Приказ'),
      row('2', stage('', 'continue'), 'Назначение куратора', 'март', 'Директор', 'Приказ'),
      row('3', stage('2. Формирование базы', 'start'), 'Сбор анкет', 'апрель', 'Куратор', 'База'),
      row('4', stage('', 'continue'), 'Отбор', 'май', 'Куратор', 'Протокол'),
    ]);
    expect(parseRoadmap(source).mapping).toEqual(['number', 'stage', 'title', 'term', 'responsible', 'result']);
    expect(places(source).map(([number, section]) => [number, section])).toEqual([
      ['1', '1'],
      ['2', '1'],
      ['3', '2'],
      ['4', '2'],
    ]);
  });

  it('may have a sixth column for marks, which is left out', () => {
    const { mapping, items } = parseRoadmap(
      plan([
        [...HEADER, cell('Отметка о выполнении')],
        row('1.', 'Издание приказа', 'март', 'Директор', 'Приказ', 'выполнено'),
      ]),
    );
    expect(mapping.at(-1)).toBe('ignored');
    expect(items[0]?.resultRaw).toBe('Приказ');
  });

  it('may put one term and one person over several items', () => {
    const { items } = parseRoadmap(
      plan([
        HEADER,
        row(
          '1.',
          'Анкетирование',
          cell('март 2022', { merge: 'start' }),
          cell('Куратор', { merge: 'start' }),
          'Анкеты',
        ),
        row('2.', 'Собеседование', cell('', { merge: 'continue' }), cell('', { merge: 'continue' }), 'Протокол'),
      ]),
    );
    expect(items[1]).toMatchObject({ termRaw: 'март 2022', responsibleNorm: ['curator'], notes: ['merged-cell'] });
    expect(items[1]?.cells.term.confidence).toBeLessThan(0.9);
  });

  it('may follow the federal form, with a stage, an activity over several rows and the contents of the work', () => {
    const over = (text: string, merge: 'start' | 'continue') => cell(text, { merge });
    const source = plan([
      row('№', 'Наименование этапа', 'Мероприятия', 'Содержание деятельности', 'Сроки', 'Ответственные'),
      row(
        '1',
        over('Подготовка условий', 'start'),
        over('Локальные акты', 'start'),
        'Положение',
        'Сентябрь',
        'Директор',
      ),
      row('2', over('', 'continue'), over('', 'continue'), 'Персонализированные программы', 'Октябрь', 'Куратор'),
    ]);
    expect(parseRoadmap(source).mapping).toEqual(['number', 'stage', 'ignored', 'title', 'term', 'responsible']);
    expect(parseRoadmap(source).problems.map((one) => one.code)).toEqual(['unsure-columns']);
    expect(places(source)).toEqual([
      ['1', 'I', null, 'Положение'],
      ['2', 'I', null, 'Персонализированные программы'],
    ]);
  });

  it('may have a header of two lines and a title page on the sheet itself', () => {
    const { document, items, problems } = parseRoadmap({
      kind: 'xlsx',
      paragraphs: [],
      tables: [
        [
          [cell('Муниципальное автономное общеобразовательное учреждение «Гимназия №3»', { span: 5 })],
          [
            cell('', { span: 3 }),
            cell('УТВЕРЖДАЮ\nДиректор МАОУ «Гимназия №3»\nприказ №15 от 01.09.2024', { span: 2 }),
          ],
          [cell('План мероприятий по наставничеству на 2024/2025 учебный год', { span: 5, bold: true })],
          [
            cell('№', { merge: 'start' }),
            cell('Мероприятие', { merge: 'start' }),
            cell('Сроки', { span: 2 }),
            cell('Ответственный', { merge: 'start' }),
          ],
          [
            cell('', { merge: 'continue' }),
            cell('', { merge: 'continue' }),
            cell('начало'),
            cell('окончание'),
            cell('', { merge: 'continue' }),
          ],
          row('1', 'Издание приказа', '01.09.2024', '', 'Директор'),
        ],
      ],
    });
    expect(document).toMatchObject({
      organization: 'МАОУ «Гимназия №3»',
      fullName: 'Муниципальное автономное общеобразовательное учреждение «Гимназия №3»',
      approvedDate: '2024-09-01',
      orderNo: '15',
      year: 2024,
    });
    expect(items.map((item) => [item.title, item.windows])).toEqual([
      ['Издание приказа', [['2024-09-01', '2024-09-01']]],
    ]);
    expect(problems.map((one) => one.code)).toEqual(['unsure-columns']);
  });

  it('in plain text have headings with nothing but their place to show it', () => {
    expect(
      places({
        ...plan([
          HEADER,
          row('1. Организационный этап', '', '', '', ''),
          row('1.1', 'Приказ', 'март', 'Директор', 'Приказ'),
          row('2', 'Основной этап', '', '', ''),
          row('2.1', 'Встречи', 'апрель', 'Куратор', ''),
        ]),
        kind: 'text',
      }),
    ).toEqual([
      ['1.1', '1', null, 'Приказ'],
      ['2.1', '2', null, 'Встречи'],
    ]);
  });

  it('may print the number in front of the title', () => {
    expect(
      places(plan([row('Мероприятие', 'Срок', 'Ответственный'), row('1.1. Издание приказа', 'март', 'Директор')])),
    ).toEqual([['1.1.', null, null, 'Издание приказа']]);
  });

  it('may have no header at all: the cells speak, and the user is asked to look', () => {
    const { mapping, problems, items } = parseRoadmap(
      plan([
        row('1.', 'Издание приказа о наставничестве', 'март', 'Директор', 'Приказ'),
        row('2.', 'Формирование базы наставляемых', 'апрель', 'Куратор', 'База'),
      ]),
    );
    expect(mapping).toEqual(['number', 'title', 'term', 'responsible', 'result']);
    expect(problems.map((one) => one.code)).toEqual(['unsure-columns']);
    expect(items).toHaveLength(2);
  });

  it('may keep the requisites in a borderless table above', () => {
    const { document, items } = parseRoadmap({
      kind: 'docx',
      paragraphs: ['План мероприятий («дорожная карта») на 2023-2024 учебный год'],
      tables: [
        [
          row('СОГЛАСОВАНО', 'УТВЕРЖДАЮ'),
          row('Педагогический совет', 'Директор МАОУ «Гимназия №5»'),
          row('протокол от 30.08.2023 №1', 'приказ № 77-ОД от 31.08.2023'),
        ],
        [HEADER, row('1.', 'Приказ', 'май', 'Директор', 'Приказ')],
      ],
    });
    expect(document).toMatchObject({
      organization: 'МАОУ «Гимназия №5»',
      agreed: 'Педагогический совет протокол от 30.08.2023 №1',
      approvedDate: '2023-08-31',
      orderNo: '77-ОД',
      year: 2023,
    });
    expect(items[0]?.windows).toEqual([['2024-05-01', '2024-05-31']]);
  });

  it('may end with a table of another shape, which is named and not lost in silence', () => {
    const source = plan([HEADER, row('1.', 'Приказ', 'март', 'Директор', 'Приказ')]);
    source.tables.push([row('Директор', 'Иванова')]);
    expect(parseRoadmap(source).problems).toEqual([{ code: 'row-skipped', row: 3, text: 'Директор Иванова' }]);
  });
});

describe('an item', () => {
  it('cut by a page break is put together before its sub-steps are split', () => {
    const { items } = parseRoadmap(
      plan([
        HEADER,
        row('1.', 'Формирование базы:\n✓ сбор данных (родители,', 'март', 'Куратор', 'База'),
        HEADER,
        row('', 'учителя и др.),\n✓ сбор запросов', '', '', 'наставляемых'),
      ]),
    );
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      title: 'Формирование базы:',
      substeps: ['сбор данных (родители, учителя и др.)', 'сбор запросов'],
      resultRaw: 'База наставляемых',
      notes: ['split-over-page'],
    });
  });

  it('numbered 1.2.1 is not a child of item 1.2: a number is a label', () => {
    expect(
      places(
        plan([
          HEADER,
          row('1.2.', 'Определение аудитории', 'март', 'Куратор', 'База'),
          row('1.2.1', 'Издание приказа', 'март', 'Директор', 'Приказ'),
        ]),
      ).map(([number, section]) => [number, section]),
    ).toEqual([
      ['1.2.', null],
      ['1.2.1', null],
    ]);
  });

  it('keeps the raw text of its cells, markup and all', () => {
    const { items } = parseRoadmap(planOfItem('<b>Издание</b>&nbsp;приказа', '**март**'));
    expect(items[0]).toMatchObject({ title: 'Издание приказа', termRaw: 'март' });
    expect(items[0]?.cells.title.raw).toBe('<b>Издание</b>&nbsp;приказа');
  });

  it('without a result or with an unknown person asks to be looked at', () => {
    const { items } = parseRoadmap(planOfItem('Встреча', 'март', 'Родители', ''));
    expect(items[0]).toMatchObject({
      responsibleUnknown: ['Родители'],
      notes: ['unknown-responsible', 'empty-result'],
      confidence: 0.3,
    });
  });
});

describe('what keeps a plan from being understood', () => {
  const codes = (source: SourceDocument) => parseRoadmap(source).problems.map((problem) => problem.code);

  it('no table', () => {
    expect(codes({ kind: 'docx', paragraphs: ['Приказ'], tables: [] })).toEqual(['no-table']);
    expect(codes(plan([row('Директор', 'Иванова')]))).toEqual(['no-table']);
  });

  it('a header and no items', () => {
    expect(codes(plan([HEADER]))).toEqual(['no-items']);
  });

  it('no year anywhere, until the user gives one', () => {
    const source = { ...planOfItem('Приказ', 'март'), paragraphs: ['Дорожная карта'] };
    expect(codes(source)).toEqual(['no-year']);
    expect(parseRoadmap(source).items[0]?.scheduleKind).toBe('unknown');
    const told = parseRoadmap(source, { year: 2024 });
    expect(told.problems).toEqual([]);
    expect(told.items[0]?.windows).toEqual([['2024-03-01', '2024-03-31']]);
  });

  it('columns the user corrects by hand', () => {
    const source = plan([row('А', 'Б', 'В'), row('Издание приказа', 'март', 'Директор')]);
    const { items } = parseRoadmap(source, { mapping: ['title', 'term', 'responsible'] });
    expect(items.at(-1)).toMatchObject({
      title: 'Издание приказа',
      scheduleKind: 'range',
      responsibleNorm: ['director'],
    });
  });
});

const anyCell = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'I.',
      '1.',
      '1.1',
      'март',
      'Куратор',
      '№ п/п',
      'Мероприятие',
      'Срок',
      '✓ а;\n✓ б',
      'лица',
      '"вход"',
      '',
    ),
  ),
  bold: fc.boolean(),
  span: fc.integer({ min: -1, max: 6 }),
  merge: fc.constantFrom('none' as const, 'start' as const, 'continue' as const),
  listLines: fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 3 }),
});
const anyRow = fc.array(anyCell, { maxLength: 7 });
const header = fc.constant(HEADER);
const anySource: fc.Arbitrary<SourceDocument> = fc.record({
  kind: fc.constantFrom('docx' as const, 'xlsx' as const, 'text' as const),
  paragraphs: fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }),
  tables: fc.array(fc.array(fc.oneof(anyRow, header), { maxLength: 8 }), { maxLength: 3 }),
});

describe('any table at all', () => {
  it('never breaks the parser, and items stay in order', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { items } = parseRoadmap(source);
        expect(items.map((item) => item.sortOrder)).toEqual(items.map((_, index) => index + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('read twice has no difference with itself', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { items } = parseRoadmap(source);
        const diff = diffRoadmap(
          items.map((item) => ({ ...item, id: String(item.sortOrder) })),
          items,
        );
        expect([diff.added, diff.changed, diff.removed]).toEqual([[], [], []]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every letter of every suggestion where the suggestion says it is', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const parsed = parseRoadmap(source);
        expect(applySuggestions(parsed, [])).toBe(parsed);
        const all = applySuggestions(
          parsed,
          parsed.suggestions.map((one) => one.id),
        );
        expect(all.suggestions).toEqual([]);
        expect(all.items.map((item) => item.cells.term.raw)).toEqual(parsed.items.map((item) => item.cells.term.raw));
      }),
      { numRuns: 300 },
    );
  });

  it('of five thousand rows is read in a couple of seconds', { timeout: 20_000 }, () => {
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      row(`${index}.`, `Мероприятие ${index}`, 'март', 'Куратор', 'Отчёт'),
    );
    const started = Date.now();
    const { items } = parseRoadmap(plan([HEADER, ...rows]));
    expect(items.length).toBe(4_999);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('of hostile long cells does not hang the parser', { timeout: 20_000 }, () => {
    const started = Date.now();
    for (const unit of [
      'а',
      ',',
      ' ',
      '"',
      '<',
      '<p ',
      '- ',
      '1)',
      '✓',
      'в соответствии ',
      '«',
      '(',
      'п.',
      '. ',
      '__',
      'приказ',
      'директора по ',
    ]) {
      const long = unit.repeat(50_000);
      parseRoadmap(planOfItem(long, long, long, long));
      parseRoadmap({ ...planOfItem('а'), paragraphs: [`Дорожная карта ${long}`, `СОГЛАСОВАНО ${long}`, long] });
    }
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
