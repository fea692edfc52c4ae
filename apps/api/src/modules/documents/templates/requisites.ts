import type { Paragraph, Table } from 'docx';
import { body, centred, gap, onTheRight, plain, subject } from './paragraphs.ts';
import { type Block, SIZE } from './sheet.ts';
import { bareTable, CENTRE, RIGHT } from './tables.ts';

/** The head of an order: school in full and in short, kind of paper, date and №, city, what it is about (ГОСТ Р 7.0.97, 5). */
export const orderHead = (about: string): Block[] => [
  centred('{school.fullName}', { bold: true }),
  centred('({school.shortName})'),
  centred('ПРИКАЗ', { bold: true, size: 32, before: 18, after: 12 }),
  bareTable([[{ text: '{document.date}' }, { text: '№ {document.number}', align: RIGHT }]], [1, 1]),
  centred('{school.city}', { before: 4 }),
  subject(about),
];

/** Why, ended as an order ends its preamble. */
export const preamble = (purpose: string): Paragraph[] => [
  body(`${purpose} в соответствии с {grounds}`),
  plain('ПРИКАЗЫВАЮ:', { before: 6, after: 6, bold: true, keepNext: true }),
];

/** Position, a line for the signature, initials and family name. */
export const signature = (position: string, name: string): Table =>
  bareTable([[{ text: position }, { text: '', line: true }, { text: name, inset: true }]], [36, 22, 42]);

export const directorSigns = (): Block[] => [gap(), gap(), signature('{director.position}', '{director.short}')];

/** A line of acquaintance for everybody the order names. */
export const acquainted = (): Block[] => [
  plain('С приказом ознакомлены:', { before: 24, after: 6, keepNext: true }),
  bareTable(
    [
      [
        { text: '{#acquainted}{position}' },
        { text: '', line: true },
        { text: '{short}', inset: true },
        { text: '«___» ________ 20__ г.{/acquainted}', align: RIGHT },
      ],
    ],
    [27, 12, 34, 27],
    { size: SIZE.table },
  ),
];

/** What an appendix belongs to, and what it is called. */
export const appendixHead = (
  title: string,
  { number, lying = false }: { number?: number; lying?: boolean } = {},
): Paragraph[] => [
  onTheRight(
    `Приложение${number === undefined ? '' : ` № ${number}`}\nк приказу {school.shortName}\nот {document.date} № {document.number}`,
    { size: SIZE.table, lying },
  ),
  centred(title, { bold: true, before: 18, after: 10 }),
];

/** Day, signature and name of whoever fills in a paper by hand. */
export const handSignature = (name: string): Table =>
  bareTable(
    [
      [{ text: '«___» ____________ 20___ г.' }, { text: '', line: true }, { text: name, inset: true }],
      [{ text: '' }, { text: '(подпись)', align: CENTRE }, { text: '' }],
    ],
    [40, 24, 36],
    { size: SIZE.table },
  );
