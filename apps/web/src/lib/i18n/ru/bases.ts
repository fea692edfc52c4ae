import { pluralRu } from '../../plural.ts';

export const viewing = {
  start: 'Посмотреть как…',
  banner: (name: string, roles: string) => `Вы смотрите как ${name} (${roles}). Менять ничего нельзя.`,
  back: 'Вернуться к себе',
  refused: 'Глазами психолога смотреть нельзя: то, что читает только он, остаётся у него.',
};

export const live = {
  title: 'В базах сейчас',
  mentees: (inPool: number, onTheWay: number) => `Наставляемые: ${inPool} в базе, ${onTheWay} на пути к ней`,
  mentors: (inPool: number, checked: number) => `Наставники: ${inPool} в базе, ${checked} на проверке`,
  requests: (count: number) => pluralRu(count, 'запрос записан', 'запроса записано', 'запросов записано'),
};
