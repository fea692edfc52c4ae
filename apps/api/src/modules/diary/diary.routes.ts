import { contract } from '@tandem/contracts';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { XLSX_MEDIA_TYPE } from '../documents/index.ts';
import type { Diary } from './index.ts';

export function diaryRoutes(app: FastifyInstance, of: Diary): void {
  const { meetings, diary, issues, reflections, reminders } = contract;

  route(app, meetings.record, ({ context, body }) => of.meetings.record(context, body));
  route(app, meetings.schedule, ({ context, body }) => of.meetings.schedule(context, body));
  route(app, meetings.search, async ({ context, body: { offset, limit, ...filter } }) =>
    of.reads.page(context, filter, { offset, limit }),
  );
  route(app, meetings.read, ({ context, params }) => of.meetings.open(context, params.meetingId));
  route(app, meetings.history, async ({ context, params }) => of.meetings.history(context, params.meetingId));
  route(app, meetings.correct, ({ context, params, body }) => of.meetings.correct(context, params.meetingId, body));
  route(app, meetings.move, ({ context, params, body }) => of.meetings.move(context, params.meetingId, body));
  route(app, meetings.cancel, ({ context, params, body }) => of.meetings.cancel(context, params.meetingId, body));
  route(app, meetings.missed, ({ context, params, body }) => of.meetings.missed(context, params.meetingId, body));
  route(app, meetings.closeWithoutFeedback, ({ context, params, body }) =>
    of.meetings.closeWithoutFeedback(context, params.meetingId, body),
  );
  route(app, meetings.remove, ({ context, params, query }) =>
    of.meetings.remove(context, params.meetingId, query.version),
  );
  route(app, meetings.respond, ({ context, params, body }) => of.responses.respond(context, params.meetingId, body));
  route(app, meetings.workbook, async ({ context, body, reply }) => {
    const bytes = await of.workbook.make(context, body);
    return reply
      .headers({
        'content-type': XLSX_MEDIA_TYPE,
        'content-disposition': contentDisposition('Журнал встреч.xlsx'),
        'cache-control': 'private, no-store',
      })
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });

  route(app, reminders.owing, async ({ context }) => ({ people: of.links.owing(context) }));
  route(app, reminders.link, ({ context, body }) => of.links.issue(context, body));
  route(app, reminders.open, async ({ body, raw, now }) => of.links.open(body.secret, raw.ip, now));
  route(app, reminders.answer, ({ body, raw, now }) => of.links.answer(body, raw.ip, now));

  route(app, diary.home, async ({ context }) => of.reads.home(context));
  route(app, diary.pair, async ({ context, params }) => of.reads.pair(context, params.pairId));
  route(app, diary.month, async ({ context, query }) => of.reads.month(context, query));
  route(app, diary.ownAverage, async ({ context }) => of.responses.average(context));
  route(app, diary.sync, ({ context, body }) => of.sync.sync(context, body));
  route(app, diary.lateEntries, async ({ context }) => of.lateEntries.list(context));
  route(app, diary.takeLateEntry, ({ context, params, body }) =>
    of.lateEntries.take(context, params.entryId, body.heldOn),
  );
  route(app, diary.setAsideLateEntry, ({ context, params, body }) =>
    of.lateEntries.setAside(context, params.entryId, body.reason),
  );
  route(app, diary.recordContact, ({ context, params, body }) => of.contacts.record(context, params.pairId, body));
  route(app, diary.contacts, async ({ context, params }) => of.contacts.list(context, params.pairId));

  route(app, issues.raise, ({ context, body }) => of.issues.raise(context, body));
  route(app, issues.own, async ({ context }) => of.issues.own(context));
  route(app, issues.search, async ({ context, body }) => of.issues.search(context, body));
  route(app, issues.read, async ({ context, params }) => of.issues.read(context, params.issueId));
  route(app, issues.act, ({ context, params, body }) => of.issues.act(context, params.issueId, body));
  route(app, issues.helpContacts, async () => of.issues.helpContacts());
  route(app, issues.changeHelpContacts, ({ context, body }) => of.issues.changeHelpContacts(context, body));

  route(app, reflections.list, async ({ context }) => of.reflections.list(context));
  route(app, reflections.record, ({ context, body }) => of.reflections.record(context, body));
  route(app, reflections.read, async ({ context, params }) => of.reflections.read(context, params.sessionId));
  route(app, reflections.change, ({ context, params, body }) => of.reflections.change(context, params.sessionId, body));
}
