import { z } from 'zod';

/**
 * Every problem the API can answer with: slug → status and titles. RFC 9457 `application/problem+json`.
 * The comment says when it is thrown.
 */
export const PROBLEMS = {
  /** The request does not fit the contract; `errors` point at the fields. */
  'invalid-request': { status: 400, ru: 'Запрос заполнен неверно', en: 'The request is not valid' },
  /** Nobody is signed in, or the session has ended. */
  unauthenticated: { status: 401, ru: 'Нужно войти', en: 'Sign-in required' },
  /** Login or password is wrong; which one is never told. */
  'wrong-credentials': { status: 401, ru: 'Логин или пароль не подходят', en: 'Wrong login or password' },
  /** The role of the person does not allow this. */
  forbidden: { status: 403, ru: 'Для этого не хватает прав', en: 'Not allowed' },
  /** The browser sent the request from another site. */
  'foreign-origin': { status: 403, ru: 'Запрос пришёл с чужого сайта', en: 'The request came from another site' },
  /** The password was given by somebody else and must be changed before anything. */
  'password-change-required': { status: 403, ru: 'Сначала смените пароль', en: 'Change the password first' },
  /** No such thing, or its existence is not for this person. */
  'not-found': { status: 404, ru: 'Не найдено', en: 'Not found' },
  /** The path exists with other methods. */
  'method-not-allowed': { status: 405, ru: 'Так сюда обращаться нельзя', en: 'Method not allowed' },
  /** Somebody changed it since; `current` holds the state now. */
  'stale-version': { status: 409, ru: 'Это уже изменили', en: 'Somebody has changed this' },
  /** A thing with this key exists already. */
  'already-exists': { status: 409, ru: 'Такая запись уже есть', en: 'Already exists' },
  /** The school has been set up already. */
  'already-set-up': { status: 409, ru: 'Школа уже создана', en: 'The school is already set up' },
  /** The last curator cannot lose the role or be blocked. */
  'last-curator': { status: 409, ru: 'Это последний куратор', en: 'This is the last curator' },
  /** Somebody is or was in the class. */
  'class-not-empty': { status: 409, ru: 'В этом классе есть или были ученики', en: 'The class is not empty' },
  /** The import was applied or thrown away already, or has been changed since. */
  'import-closed': { status: 409, ru: 'Этот импорт уже завершён', en: 'This import is closed' },
  /** There were changes after the act, so undoing it would lose them. */
  'undo-too-late': { status: 409, ru: 'Отменить уже нельзя: после этого были изменения', en: 'Too late to undo' },
  /** «Выполнено» needs a document, a file or a reason. */
  'evidence-required': { status: 422, ru: 'Нужен документ или причина', en: 'Evidence or a reason is required' },
  /** «Неприменимо» needs a reason. */
  'reason-required': { status: 422, ru: 'Нужна причина', en: 'A reason is required' },
  /** The step is not possible from here; `reason` says why, `missing` what is still to be done. */
  'step-refused': { status: 422, ru: 'Этот шаг сейчас невозможен', en: 'This step is not possible now' },
  /** The signatures are not those that the consent needs; `reason` is the code. */
  'signature-refused': { status: 422, ru: 'Подписи не подходят', en: 'These signatures do not fit' },
  /** Some of many could not be done, so none was; `current.faults` names them. */
  'batch-refused': {
    status: 422,
    ru: 'Не всё можно записать: ничего не записано',
    en: 'Some cannot be done: none was',
  },
  /** The session looks through somebody else's eyes and may not change anything. */
  'viewing-only': { status: 403, ru: 'Вы смотрите глазами другого человека: менять ничего нельзя', en: 'Viewing only' },
  /** After the 9th grade somebody has to say of each pupil who stays and who leaves. */
  'promotion-undecided': { status: 422, ru: 'Не про всех учеников решено', en: 'Some pupils are undecided' },
  /** The setup or reset link is wrong, used or too old. */
  'link-expired': { status: 410, ru: 'Ссылка уже не действует', en: 'The link is no longer valid' },
  /** The body or file is over the limit. */
  'too-large': { status: 413, ru: 'Слишком большой файл', en: 'Too large' },
  /** The content type is not one that this operation takes. */
  'unsupported-type': { status: 415, ru: 'Такой тип данных не подходит', en: 'Unsupported type' },
  /** The file was opened and could not be read; `detail` says why and what to do, `reason` is the code. */
  'unreadable-file': { status: 422, ru: 'Файл не удалось прочитать', en: 'The file could not be read' },
  /** The type of the file is not allowed as evidence. */
  'file-type-refused': { status: 422, ru: 'Файлы такого типа не принимаются', en: 'This type of file is not accepted' },
  /** The template was read and is not taken: every fault says what, where and what to do. */
  'template-refused': { status: 422, ru: 'Шаблон не принят', en: 'The template was not taken' },
  /** Too many tries in a short time; `retryAfter` in seconds. */
  'too-many-attempts': { status: 429, ru: 'Слишком много попыток', en: 'Too many attempts' },
  /** The disk is full or the database cannot be written. */
  'storage-unavailable': {
    status: 507,
    ru: 'Не удалось сохранить: на сервере нет места',
    en: 'The server is out of space',
  },
  /** A fault of ours. Nothing a client sends may lead here. */
  internal: { status: 500, ru: 'На сервере сбой', en: 'Internal error' },
} as const satisfies Record<string, { status: number; ru: string; en: string }>;
export type ProblemSlug = keyof typeof PROBLEMS;

export const Problem = z.object({
  type: z.string().describe('`/problems/<slug>`'),
  slug: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('JSON pointer into the body, query or params'),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional(),
  current: z.unknown().optional(),
  reason: z.string().optional(),
  missing: z.array(z.string()).optional(),
  retryAfter: z.number().optional(),
});
export type Problem = z.infer<typeof Problem>;
