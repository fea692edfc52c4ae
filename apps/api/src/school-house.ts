import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Capability } from '@tandem/domain/access';
import { dayIn, fullName, startOfDay } from '@tandem/domain/kernel';
import { openMigrated } from './db/migrate.ts';
import { createWriteQueue } from './db/write-queue.ts';
import { createLive } from './http/live.ts';
import { createAuditLog, createAuditReader, createReadings } from './modules/audit/index.ts';
import { casesOf, createDocuments, createFileStore } from './modules/documents/index.ts';
import { createClosing } from './modules/closing/index.ts';
import { createDiary } from './modules/diary/index.ts';
import { createIdentity } from './modules/identity/index.ts';
import {
  createClassRolls,
  createParticipants,
  createPeopleImports,
  createPromotion,
} from './modules/participants/index.ts';
import { createMatching } from './modules/matching/index.ts';
import { createNotices } from './modules/notices/index.ts';
import { createMentorshipsRepository, createPairs, curatorIn } from './modules/pairs/index.ts';
import { createPractices, createStoryOf } from './modules/practices/index.ts';
import { createRoadmap } from './modules/roadmap/index.ts';
import { createRoutes } from './modules/routes/index.ts';
import { createSchoolRepository, createSchoolServices, createSetup } from './modules/school/index.ts';
import { createToday } from './modules/today/index.ts';
import { createNoticeSources } from './notice-sources.ts';

export type SchoolHouse = ReturnType<typeof openSchoolHouse>;

/** The key that signs access tokens; made at the first start, readable by the owner alone. */
function secretOf(dataDir: string): string {
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

/**
 * One school: its folder of data and everything that works on it, wired by hand. Used by the server, the command line,
 * the demo and the tests; a process may hold several.
 */
export function openSchoolHouse(dataDir: string) {
  mkdirSync(dataDir, { recursive: true });
  const db = openMigrated(join(dataDir, 'tandem.sqlite'));
  const queue = createWriteQueue(db);
  const live = createLive();
  const audit = createAuditLog(db);
  const school = createSchoolRepository(db);
  const timezone = () => school.read()?.timezone ?? 'Europe/Samara';
  const today = (now: Date) => dayIn(timezone(), now);
  const identity = createIdentity(
    db,
    queue,
    audit,
    timezone,
    () => live.changed(['accounts'], 'accounts.manage', null),
    {
      made: (tx, context, account) => participants.people.adopt(tx, context, account),
      renamed: (tx, id, name) => participants.people.renamed(tx, id, name),
    },
  );
  const readings = createReadings(queue, audit);
  const secret = secretOf(dataDir);
  const sources = createNoticeSources({
    identity,
    participants: () => participants,
    pairs: () => pairs,
    diary: () => diary,
    routes: () => routes,
    roadmap: () => roadmap,
    dayOf: (instant) => today(new Date(instant)),
    startOf: (day) => startOfDay(timezone(), day),
  });
  const notices = createNotices(db, {
    queue,
    audit,
    accounts: identity.accounts,
    secret,
    timezone,
    today,
    holidays: () => schoolServices.years.allHolidays(),
    schoolName: () => school.read()?.name ?? '',
    readerOf: sources.readerOf,
    titles: sources.titles,
    expected: sources.expected,
    calendar: sources.calendar,
    changed: live.changedFor,
  });
  const inPairs = createMentorshipsRepository(db);
  const participants = createParticipants(db, {
    queue,
    audit,
    accounts: identity.accounts,
    cards: identity.cards,
    today,
    schoolName: () => school.read()?.name ?? '',
    programme: () => schoolServices.programme.current(),
    changed: (key, by) => live.changed(key, 'people.read', by),
    paired: inPairs.paired,
    left: (tx, context, personId) => pairs.left(tx, context, personId),
    hidden(tx, context, personId) {
      documents.personHidden(tx, context, personId);
      for (const accountId of sources.accountsEver(personId, context.now))
        notices.personHidden(tx, accountId, context.now.toISOString());
    },
  });
  const pairs = createPairs(db, inPairs, {
    inPapers: {
      person: (...of) => participants.papers.people.person(...of),
      ofAccount: (...of) => participants.papers.people.ofAccount(...of),
    },
    programme: () => schoolServices.programme.current(),
    queue,
    audit,
    accounts: identity.accounts,
    base: participants.forPairs,
    readings,
    startOf: (day) => startOfDay(timezone(), day),
    schoolName: () => school.read()?.name ?? '',
    formName: (code) => schoolServices.programme.current().forms.find((form) => form.code === code)?.label ?? code,
    isExitReason: (code) =>
      schoolServices.programme.current().earlyExitReasons.some((entry) => entry.code === code && entry.enabled),
    routesOf: (mentorshipId) => routes.ofPair(mentorshipId),
    summariesOf: (mentorshipId) => closing.ofPair(mentorshipId),
    refusalsOf: (context, form, menteeId, mentorId) => matching.approvals.refusalsOf(context, form, menteeId, mentorId),
    tell: sources.pairTeller(notices.inbox.notify),
    changed: (key, by) => live.changed(key, key[0] === 'matching' ? 'matching.read' : 'pairs.read', by),
  });
  /** Who hears that something changed beside the diaries themselves. */
  const readersOf: Record<string, Capability> = { 'help-contacts': 'programme.read', issues: 'issues.manage' };
  const diary = createDiary(db, {
    queue,
    audit,
    readings,
    accounts: identity.accounts,
    pairs: pairs.forDiary,
    base: participants.forPairs,
    dayOf: (instant) => today(new Date(instant)),
    schoolName: () => school.read()?.name ?? '',
    startOf: (day) => startOfDay(timezone(), day),
    stepsOf: (pairId) =>
      (routes.progress([pairId]).get(pairId) ?? []).flatMap(({ steps }) =>
        steps.map(({ id, content, state }) => ({ id, content, open: state === 'planned' || state === 'in_progress' })),
      ),
    feedbackDays: () => schoolServices.programme.current().feedbackDays,
    notify: notices.inbox.notify,
    inPapers: {
      person: (...of) => participants.papers.people.person(...of),
      curator: (context) => curatorIn(context, identity.accounts, today(context.now), participants.papers.people),
      formName: (code) => schoolServices.programme.current().forms.find((form) => form.code === code)?.label ?? code,
    },
    changed: (key, by) => live.changed(key, readersOf[key[0] ?? ''] ?? 'diary.read', by),
  });
  const matching = createMatching(db, {
    queue,
    audit,
    accounts: identity.accounts,
    readings,
    base: participants.forPairs,
    past: pairs.past,
    proposals: pairs.proposals,
    programme: () => schoolServices.programme.current(),
    changed: (key, by) => live.changed(key, 'matching.read', by),
  });
  participants.people.adoptAll(new Date());
  const files = createFileStore(db, join(dataDir, 'files'));
  files.sweep();
  const routes = createRoutes(db, {
    queue,
    audit,
    accounts: identity.accounts,
    readings,
    files,
    pairs: pairs.door,
    base: participants.forPairs,
    inPapers: participants.papers.people,
    programme: () => schoolServices.programme.current(),
    holidaysOf: (startYear) => schoolServices.years.holidaysOf(startYear),
    meetingTitle: (_context, pairId, meetingId) => diary.titleOfMeeting(pairId, meetingId),
    changed: (key, by) => live.changed(key, key[0] === 'pairs' ? 'pairs.read' : 'routes.read', by),
  });
  const closing = createClosing(db, {
    queue,
    audit,
    base: participants.forPairs,
    pairs,
    routes,
    diary,
    candidates: participants.mentorBase.mentors,
    programme: () => schoolServices.programme.current(),
    inPapers: {
      person: (...of) => participants.papers.people.person(...of),
      curator: (context) => curatorIn(context, identity.accounts, today(context.now), participants.papers.people),
    },
    changed: (key, by) => live.changed(key, key[0] === 'closing' ? 'diary.read' : 'pairs.read', by),
  });
  const practices = createPractices(db, {
    queue,
    audit,
    files,
    accounts: identity.accounts,
    base: participants.forPairs,
    pairs: pairs.door,
    needsApproval: () => schoolServices.programme.current().postsNeedApproval,
    forgetFile: (tx, sha256) => documents.forgetFile(tx, sha256),
    storyOf: createStoryOf({ routes, diary, closing, programme: () => schoolServices.programme.current() }),
    changed: (key, by) => live.changed(key, 'practices.read', by),
  });
  const documents = createDocuments(db, {
    queue,
    files,
    accounts: identity.accounts,
    audit,
    today,
    sources: {
      common: (context) => schoolServices.papers.common(context),
      gatherers: {
        ...participants.papers.gatherers,
        order_curator: (context, personId) => schoolServices.papers.orderCurator(context, personId),
        order_working_group: (context) => schoolServices.papers.orderWorkingGroup(context),
        order_implementation: (context) => schoolServices.papers.orderImplementation(context),
        ...pairs.papers,
        route: routes.paper,
        ...diary.papers,
        completion_summary: closing.paper,
      },
      person: (context, personId) => participants.papers.people.person(context, personId),
      signed(tx, context, { id, type, subjectId, number, signedOn, supersedesId, data }, objects) {
        if (type === 'completion_summary' && subjectId && signedOn)
          closing.summaries.signed(tx, context, subjectId, { documentId: id, on: signedOn });
        if ((type !== 'order_pairs' && type !== 'order_pairs_change') || !subjectId || !number || !signedOn) return;
        const { values } = JSON.parse(data) as { values: { until?: string } };
        const pairIds = objects.flatMap(({ kind, id: pairId }) => (kind === 'pair' ? [pairId] : []));
        const paper = { documentId: id, subjectId, number, on: signedOn, until: values.until ?? null, supersedesId };
        pairs.ordered.signed(tx, context, { ...paper, pairIds });
      },
      cancelled(tx, context, { id, subjectKind, subjectId }) {
        if (subjectKind === 'pairs' && subjectId !== null) pairs.ordered.cancelled(id, subjectId);
        if (subjectKind === 'summary' && subjectId !== null) closing.summaries.cancelled(tx, context, subjectId, id);
      },
      proves: (documentId) => roadmap.evidence.provenBy(documentId),
      fileUsed: (sha256) => roadmap.evidence.usesFile(sha256) || routes.usesFile(sha256) || practices.usesFile(sha256),
    },
    changed: (key, by) => live.changed(key, 'documents.read', by),
  });
  const roadmap = createRoadmap(db, {
    queue,
    files,
    documents,
    accounts: identity.accounts,
    audit,
    today,
    changed(roadmapId, by) {
      live.changed(['roadmap', roadmapId], 'roadmap.read', by);
      live.changed(['roadmaps'], 'roadmap.read', by);
    },
  });
  const todayList = createToday(db, {
    queue,
    audit,
    pairs,
    routes,
    diary,
    closing,
    participants,
    documents,
    roadmap,
    today,
    dayOf: (instant) => today(new Date(instant)),
    holidays: () => schoolServices.years.allHolidays(),
    feedbackDays: () => schoolServices.programme.current().feedbackDays,
    reach: (context, pairId, side) => sources.reach(context, pairId, side),
    notify: notices.inbox.notify,
  });
  const auditReader = createAuditReader(
    db,
    {
      actors: (ids) => identity.accounts.names(ids),
      subject(context, entity, id) {
        const person = participants.auditSubject(context, entity, id);
        if (person === 'hidden') return null;
        if (person !== 'not-a-person') return person.name;
        if (entity === 'pair') return pairs.mentorships.titleOf(context, id);
        if (entity === 'meeting') return pairs.mentorships.titleOf(context, diary.pairOfMeeting(id) ?? '');
        if (entity === 'route') return pairs.mentorships.titleOf(context, routes.pairOf(id) ?? '');
        if (entity === 'route-template') return routes.templates.nameOf(id);
        if (entity === 'post') return practices.titleOf(id);
        if (entity === 'rubric') return practices.rubricName(id);
        if (entity === 'document') return documents.registry.auditSubject(context, id);
        if (entity === 'roadmap-item') return roadmap.titleOf(id) ?? '';
        const account = entity === 'account' ? identity.accounts.names([id]).get(id) : undefined;
        return account ? fullName(account) : '';
      },
    },
    timezone,
  );
  const setup = createSetup(queue, school, identity, audit);
  const schoolServices = createSchoolServices(db, {
    queue,
    audit,
    accounts: identity.accounts,
    rolls: createClassRolls(db),
    casesOf,
    staff: participants.papers.people,
    today,
    changed: (what, by) => live.changed([what], what === 'school' ? 'school.read' : 'programme.read', by),
  });
  const peopleImports = createPeopleImports(db, {
    queue,
    audit,
    accounts: identity.accounts,
    school: schoolServices,
    today,
    changed: (by) => live.changed(['people'], 'people.read', by),
  });
  const promotion = createPromotion(db, {
    queue,
    school: schoolServices,
    accounts: identity.accounts,
    audit,
    changed(by) {
      live.changed(['school'], 'school.read', by);
      live.changed(['people'], 'people.read', by);
    },
  });

  return {
    db,
    queue,
    live,
    audit,
    auditReader,
    school,
    identity,
    files,
    participants,
    pairs,
    routes,
    diary,
    closing,
    practices,
    matching,
    notices,
    documents,
    roadmap,
    today: todayList,
    setup,
    schoolServices,
    peopleImports,
    promotion,
    secret,
    /** Answers what was handed in, then closes the file. */
    async close(): Promise<void> {
      await matching.close();
      await notices.sender.stop();
      await queue.idle();
      await documents.end();
      db.$client.close();
    },
  };
}
