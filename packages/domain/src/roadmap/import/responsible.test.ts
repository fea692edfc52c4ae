import { describe, expect, it } from 'vitest';
import { parseResponsible } from './responsible.ts';

describe('who answers for an item', () => {
  it.each([
    ['Директор лицея, администрация, методисты', ['director', 'administration', 'methodist']],
    ['Директор лицея, администрация,', ['director', 'administration']],
    ['Куратор целевой модели наставничества. Методисты', ['curator', 'methodist']],
    ['Куратор целевой модели наставничества  Методисты', ['curator', 'methodist']],
    ['Директор лица, Куратор целевой модели наставничества', ['director', 'curator']],
    ['Методист', ['methodist']],
    ['Центр', ['center']],
    ['Куратор ЦМН\nНаставники', ['curator', 'mentor']],
    ['Заместитель директора по УВР, классные руководители', ['administration', 'homeroom_teacher']],
    ['Зам. директора по воспитательной работе', ['administration']],
    ['Педагог-психолог, учителя-предметники', ['psychologist', 'teacher']],
    ['Рабочая группа; работодатели', ['working_group', 'employer']],
    ['Муниципальный координатор', ['municipal_coordinator']],
    ['Педагоги-наставники и куратор', ['mentor', 'curator']],
    ['директор, Директор', ['director']],
    ['Директор МБОУ «ИТ-лицей №24»', ['director']],
  ])('«%s» are known offices', (raw, roles) => {
    expect(parseResponsible(raw)).toEqual({ roles, unknown: [], confidence: 1 });
  });

  it.each([
    ['Куратор, Иванова И.И.', ['curator'], ['Иванова И.И']],
    ['Социальный педагог, куратор', ['curator'], ['Социальный педагог']],
    ['Советник директора по воспитанию', [], ['Советник директора по воспитанию']],
    ['Родительский комитет', [], ['Родительский комитет']],
  ])('in «%s» the unknown part is kept word for word', (raw, roles, unknown) => {
    const parsed = parseResponsible(raw);
    expect(parsed).toMatchObject({ roles, unknown });
    expect(parsed.confidence).toBeLessThan(0.9);
  });
});
