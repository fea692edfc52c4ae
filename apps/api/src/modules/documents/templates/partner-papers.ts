import type { Document } from 'docx';
import { body, centred, heading, item, newPage, onTheRight, plain } from './paragraphs.ts';
import { directorSigns } from './requisites.ts';
import { documentOf, SIZE } from './sheet.ts';
import { bareTable, CENTRE, listTable, RIGHT } from './tables.ts';

export const letterEmployer = (): Document =>
  documentOf('Письмо работодателю', [
    {
      blocks: [
        centred('{school.fullName}', { bold: true }),
        centred('{school.address}', { size: SIZE.note, before: 4 }),
        centred('тел. {school.phone}, эл. почта: {school.email}', { size: SIZE.note }),
        centred('ИНН {school.inn}, КПП {school.kpp}, ОГРН {school.ogrn}', { size: SIZE.note, after: 12 }),
        plain('{document.date} № {document.number}'),
        plain('На № ____________ от ____________', { size: SIZE.table }),
        onTheRight('{addressee.positionDative}\n{partner.name}\n{addressee.dativeInitials}', { before: 10 }),
        plain('О сотрудничестве в программе наставничества', { size: SIZE.table, before: 14, after: 18 }),
        centred('{greeting}', { after: 10 }),
        body(
          'В {school.shortName} реализуется Программа наставничества. Её участники – обучающиеся, педагоги, выпускники и представители предприятий, которые готовы делиться опытом и помогать школьникам в выборе профессии.',
        ),
        body('Предлагаем Вашей организации принять участие в Программе наставничества в {academicYear} учебном году:'),
        item('направить специалистов, готовых стать наставниками обучающихся в форме «работодатель – ученик»;', {
          list: 'appendix',
        }),
        item('провести для обучающихся встречи с представителями профессий и экскурсии на предприятие;', {
          list: 'appendix',
        }),
        item('предложить темы проектов и исследований, интересных Вашей организации.', { list: 'appendix' }),
        body(
          'Для участия необходимо назначить ответственного сотрудника, заключить соглашение о сотрудничестве и представить документы наставников по перечню, который мы направим дополнительно. Школа обеспечит организацию и методическое сопровождение встреч.',
        ),
        body('Просим до {replyUntil} сообщить о принятом решении.', { keepNext: true }),
        ...directorSigns(),
        plain('Исполнитель: {executor.name}\n{executor.phone}', { size: SIZE.note, before: 60 }),
      ],
    },
  ]);

const clause = (text: string) => item(text, { list: 'clauses', depth: 1 });

export const agreement = (): Document =>
  documentOf('Соглашение о сотрудничестве', [
    {
      blocks: [
        centred('СОГЛАШЕНИЕ № {document.number}', { bold: true }),
        centred('о сотрудничестве в реализации программы наставничества', { bold: true, after: 12 }),
        bareTable([[{ text: '{school.city}' }, { text: '{document.date}', align: RIGHT }]], [1, 1]),
        body(
          '{school.fullName} (далее – Школа) в лице {director.positionGenitive} {director.genitive}, {director.acting} на основании Устава, с одной стороны, и {partner.name} (далее – Партнёр) в лице {partnerHead.positionGenitive} {partnerHead.genitive}, {partnerHead.acting} на основании {partnerHead.basis}, с другой стороны, далее – Стороны, заключили настоящее соглашение о нижеследующем.',
          { before: 12 },
        ),
        heading('Предмет соглашения'),
        clause(
          'Стороны сотрудничают в реализации Программы наставничества Школы: организуют взаимодействие наставников – представителей Партнёра с обучающимися и педагогами Школы.',
        ),
        clause(
          'Сотрудничество осуществляется на безвозмездной основе и не порождает взаимных финансовых обязательств.',
        ),
        heading('Обязанности Школы'),
        clause('Назначить куратора, ответственного за взаимодействие с Партнёром.'),
        clause('Организовать подбор наставнических пар и групп, обучение и методическое сопровождение наставников.'),
        clause('Предоставлять помещения и оборудование для встреч на территории Школы.'),
        clause('Обеспечить сопровождение обучающихся взрослым при посещении территории Партнёра.'),
        clause('Информировать Партнёра о результатах Программы в обобщённом виде.'),
        heading('Обязанности Партнёра'),
        clause('Направить наставников из числа своих работников по согласованному Сторонами списку (приложение).'),
        clause(
          'Обеспечить представление наставниками документов, установленных локальными актами Школы, до первой встречи с обучающимися.',
        ),
        clause(
          'При проведении встреч и экскурсий на своей территории обеспечить безопасные условия и провести инструктаж участников.',
        ),
        clause('Своевременно сообщать Школе о невозможности участия наставника и предлагать замену.'),
        heading('Персональные данные и конфиденциальность'),
        clause(
          'Стороны обрабатывают персональные данные участников в объёме, необходимом для исполнения настоящего соглашения, с соблюдением Федерального закона от 27 июля 2006 г. № 152-ФЗ «О персональных данных».',
        ),
        clause(
          'Наставник не разглашает сведения об обучающихся, ставшие ему известными. Публикация сведений и изображений обучающихся допускается только при наличии отдельного согласия на распространение.',
        ),
        heading('Срок действия и порядок изменения'),
        clause('Соглашение вступает в силу со дня подписания и действует до {until} включительно.'),
        clause('Изменения и дополнения оформляются в письменной форме и подписываются обеими Сторонами.'),
        clause(
          'Каждая из Сторон вправе отказаться от исполнения соглашения, письменно уведомив другую Сторону не менее чем за 30 календарных дней.',
        ),
        clause('Соглашение составлено в двух экземплярах, имеющих одинаковую силу, по одному для каждой из Сторон.'),
        heading('Реквизиты и подписи Сторон'),
        bareTable(
          [
            [
              { text: 'Школа', bold: true },
              { text: 'Партнёр', bold: true },
            ],
            [
              {
                text: '{school.fullName}\n{school.address}\nИНН {school.inn}, КПП {school.kpp}\nОГРН {school.ogrn}\nТел. {school.phone}',
              },
              {
                text: '{partner.name}\n{partner.address}\nИНН {partner.inn}, КПП {partner.kpp}\nОГРН {partner.ogrn}',
              },
            ],
            [{ text: '\n{director.position}' }, { text: '\n{partnerHead.position}' }],
            [{ text: '____________ {director.short}' }, { text: '____________ {partnerHead.short}' }],
            [{ text: 'М. П.' }, { text: 'М. П.' }],
          ],
          [1, 1],
          { size: SIZE.table, top: true },
        ),
        newPage(),
        onTheRight('Приложение\nк соглашению о сотрудничестве\nот {document.date} № {document.number}', {
          size: SIZE.table,
        }),
        centred('Список наставников от Партнёра', { bold: true, before: 18, after: 10 }),
        listTable('mentors', [
          { title: '№ п/п', tag: '{number}', share: 10, align: CENTRE },
          { title: 'Фамилия, имя, отчество', tag: '{name}', share: 48 },
          { title: 'Должность', tag: '{position}', share: 42 },
        ]),
      ],
    },
  ]);
