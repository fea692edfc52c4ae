import type { Document } from 'docx';
import { body, centred, gap, item, mark, onTheRight, penLine, plain } from './paragraphs.ts';
import { handSignature } from './requisites.ts';
import { documentOf, SIZE } from './sheet.ts';
import { bareTable, CENTRE, formTable, listTable, RIGHT } from './tables.ts';

export const mentorApplication = (): Document =>
  documentOf('Заявление кандидата в наставники', [
    {
      blocks: [
        onTheRight(
          '{director.positionDative}\n{school.shortName}\n{director.dativeInitials}\nот {candidate.genitive}\n({candidate.place})\nтел., эл. почта: {candidate.contact}',
        ),
        centred('ЗАЯВЛЕНИЕ', { bold: true, before: 36, after: 14 }),
        body(
          'Прошу рассмотреть мою кандидатуру в качестве наставника Программы наставничества {school.shortName} на {academicYear} учебный год.',
        ),
        body('Форма наставничества: {forms}.'),
        body('Могу делиться опытом и знаниями: {competences}.'),
        body('Могу уделять наставничеству часов в месяц: {hours}.'),
        body('Положение о системе наставничества, права и обязанности наставника мне известны.'),
        plain('Приложения:', { before: 12 }),
        item('Анкета наставника.', { list: 'appendix' }),
        item('Согласие на обработку персональных данных (отдельный документ).', { list: 'appendix' }),
        gap(),
        handSignature('{candidate.short}'),
        mark('#minor'),
        body(
          'Я, {guardian.name} ({guardian.relation}), не возражаю против участия моего ребёнка в Программе наставничества в качестве наставника.',
          { before: 18, after: 10, keepNext: true },
        ),
        handSignature('{guardian.short}'),
        mark('/minor'),
        plain('Заявление зарегистрировано: {document.date}, № {document.number}', { before: 30, size: SIZE.table }),
      ],
    },
  ]);

export const protocolReview = (): Document =>
  documentOf('Протокол рассмотрения кандидатур', [
    {
      blocks: [
        centred('{school.fullName}', { bold: true }),
        centred('ПРОТОКОЛ № {document.number}', { bold: true, size: 32, before: 16 }),
        centred('заседания группы по рассмотрению кандидатур в наставники', { after: 12 }),
        bareTable([[{ text: '{document.date}' }, { text: '{place}', align: RIGHT }]], [1, 1]),
        plain('Председатель: {chair}', { before: 12 }),
        plain('Секретарь: {secretary}'),
        plain('Члены группы:'),
        mark('#members'),
        plain('{name}'),
        mark('/members'),
        plain('Всего членов группы: {membersTotal}, присутствовало: {membersPresent}'),
        plain('ПОВЕСТКА ДНЯ:', { bold: true, before: 14, after: 4, keepNext: true }),
        item('О рассмотрении кандидатур в наставники на {academicYear} учебный год.', { list: 'appendix' }),
        plain('СЛУШАЛИ:', { bold: true, before: 14, after: 4, keepNext: true }),
        body('О поступивших заявлениях кандидатов в наставники:', { after: 6 }),
        listTable('candidates', [
          { title: '№ п/п', tag: '{number}', share: 8, align: CENTRE },
          { title: 'Кандидат', tag: '{name}', share: 36 },
          { title: 'Категория', tag: '{category}', share: 24 },
          { title: 'Место работы или учёбы, класс', tag: '{place}', share: 32 },
        ]),
        plain('ВЫСТУПИЛИ:', { bold: true, before: 14, keepNext: true }),
        ...penLine(''),
        plain('РЕШИЛИ:', { bold: true, before: 14, after: 4, keepNext: true }),
        mark('#candidates'),
        item('{name}: {decision}. Голосовали: «за» – {for}, «против» – {against}, «воздержались» – {abstained}.', {
          list: 'second',
        }),
        mark('/candidates'),
        gap(),
        bareTable(
          [
            [{ text: 'Председатель' }, { text: '', line: true }, { text: '{chair}', inset: true }],
            [{ text: 'Секретарь' }, { text: '', line: true }, { text: '{secretary}', inset: true }],
          ],
          [30, 24, 46],
        ),
      ],
    },
  ]);

export const protocolInterview = (): Document =>
  documentOf('Протокол собеседования с кандидатом в наставники', [
    {
      blocks: [
        centred('{school.fullName}', { bold: true }),
        centred('ПРОТОКОЛ № {document.number}', { bold: true, size: 32, before: 16 }),
        centred('собеседования с кандидатом в наставники', { after: 12 }),
        bareTable([[{ text: '{document.date}' }, { text: '{place}', align: RIGHT }]], [1, 1]),
        plain('Кандидат: {candidate.name}', { before: 12 }),
        plain('Место работы или учёбы, должность (класс): {candidate.place}'),
        plain('Присутствовали:'),
        mark('#present'),
        plain('{name}'),
        mark('/present'),
        plain('Вопросы и краткие ответы:', { bold: true, before: 12, keepNext: true }),
        body('{notes}'),
        plain('Оценки:', { bold: true, before: 12, after: 6, keepNext: true }),
        listTable('criteria', [
          { title: '№ п/п', tag: '{number}', share: 10, align: CENTRE },
          { title: 'Критерий', tag: '{name}', share: 68 },
          { title: 'Оценка (0–2)', tag: '{score}', share: 22, align: CENTRE },
        ]),
        plain('Сумма оценок: {total} из {highest}', { before: 6 }),
        plain('Заключение: кандидат {conclusion}', { bold: true, before: 12 }),
        mark('#conditional'),
        plain('Условие: {condition}'),
        mark('/conditional'),
        plain('Собеседование провели:', { before: 24, after: 4, keepNext: true }),
        bareTable([[{ text: '{#present}{name}' }, { text: '', line: true }, { text: '{/present}' }]], [44, 28, 28]),
        plain('С протоколом ознакомлены:', { before: 18, after: 4, keepNext: true }),
        bareTable([[{ text: '{candidate.short}' }, { text: '', line: true }, { text: '' }]], [44, 28, 28]),
      ],
    },
  ]);

export const formMentor = (): Document =>
  documentOf('Анкета наставника', [
    {
      blocks: [
        centred('{school.shortName}'),
        centred('АНКЕТА НАСТАВНИКА', { bold: true, size: 32, before: 12 }),
        centred('{academicYear} учебный год', { after: 12 }),
        formTable([
          ['Фамилия, имя, отчество', '{candidate.name}'],
          ['Место работы или учёбы, должность (класс)', '{candidate.place}'],
          ['Контакты для связи', '{candidate.contact}'],
          ['Основные компетенции', '{competences}'],
          ['Важные для программы достижения', '{achievements}'],
          ['Интересы', '{interests}'],
          ['Опыт наставничества', '{experience}'],
          ['Почему хочу быть наставником', '{motivation}'],
          ['Желаемый возраст и класс наставляемых', '{desired}'],
          ['Сколько наставляемых могу вести', '{capacity}'],
          ['Ресурс времени, часов в месяц', '{hours}'],
          ['Удобное время', '{time}'],
          ['Предпочитаемые формы наставничества', '{forms}'],
        ]),
        plain('Согласие на обработку персональных данных оформляется отдельным документом.', {
          size: SIZE.table,
          before: 12,
          after: 16,
          keepNext: true,
        }),
        handSignature('{candidate.short}'),
      ],
    },
  ]);
