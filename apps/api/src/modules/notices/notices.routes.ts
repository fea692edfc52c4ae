import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Notices } from './index.ts';

export function noticesRoutes(app: FastifyInstance, notices: Notices): void {
  const { inbox, preferences, mail, reminders, feeds } = notices;
  const { notices: of } = contract;
  route(app, of.list, async ({ context, query }) => inbox.list(context, query));
  route(app, of.count, async ({ context }) => inbox.count(context));
  route(app, of.read, ({ context, params }) => inbox.read(context, params.noticeId));
  route(app, of.readAll, ({ context, body }) => inbox.readAll(context, body.until));

  route(app, of.preferences, async ({ context }) => preferences.read(context));
  route(app, of.prefer, ({ context, body }) => preferences.change(context, body));
  route(app, of.unsubscribe, ({ body, raw, now }) => preferences.unsubscribe(body.secret, raw.ip, now));

  route(app, of.mail, async ({ context }) => mail.read(context));
  route(app, of.setMail, ({ context, body }) => mail.change(context, body));
  route(app, of.tryMail, ({ context, body }) => mail.trial(context, body.to));
  route(app, of.outbox, async ({ context }) => mail.outbox(context));
  route(app, of.resend, ({ context, params }) => mail.resend(context, params.letterId));

  route(app, of.reminders, async ({ context }) => reminders.read(context));
  route(app, of.setReminders, ({ context, body }) => reminders.change(context, body));

  route(app, of.feed, async ({ context }) => feeds.read(context));
  route(app, of.issueFeed, ({ context }) => feeds.issue(context));
  route(app, of.endFeed, ({ context }) => feeds.end(context));
  addressesOfPrograms(app, notices);
}

/** Two addresses that programs of others know by a standard: a calendar's file, and the one click of a mail program. */
function addressesOfPrograms(app: FastifyInstance, { preferences, feeds }: Notices): void {
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const secret = request.params.file.replace(/\.ics$/, '');
    const text = await feeds.text(secret, request.ip, app.clock());
    return reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'cache-control': 'private, max-age=300', 'content-disposition': 'inline; filename="tandem.ics"' })
      .send(text);
  });

  void app.register(async (oneClick) => {
    // RFC 8058: the mail program posts a form with one field, and nothing of it is needed.
    const form = 'application/x-www-form-urlencoded';
    oneClick.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 1024 }, (_request, _body, done) =>
      done(null, {}),
    );
    oneClick.post<{ Params: { token: string } }>('/unsubscribe/:token', async (request, reply) => {
      await preferences.unsubscribe(request.params.token, request.ip, app.clock());
      return reply.code(204).send();
    });
  });
}
