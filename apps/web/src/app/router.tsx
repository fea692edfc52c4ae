import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router-dom';
import { currentLanguage } from '../lib/i18n/index.tsx';
import { loadWords, type WordsPart } from '../lib/i18n/words.ts';
import { paths } from '../lib/paths.ts';
import { CrashPage } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

/** A screen that is fetched when it is opened, with the words it says. */
const page =
  (load: () => Promise<ComponentType>, words: WordsPart = 'all') =>
  async () => {
    const [Component] = await Promise.all([load(), loadWords(currentLanguage(), words)]);
    return { Component };
  };

/** The shell comes with the page; every screen when it is opened, the board with the shell's own words. */
export const createRouter = () =>
  createBrowserRouter([
    {
      hydrateFallbackElement: <></>,
      errorElement: <CrashPage />,
      children: [
        {
          path: paths.login,
          lazy: page(async () => (await import('../pages/session/login-page.tsx')).LoginPage),
        },
        {
          path: paths.join,
          lazy: page(async () => (await import('../pages/session/join-page.tsx')).JoinPage),
        },
        {
          path: paths.ask,
          lazy: page(async () => (await import('../pages/people/ask-page.tsx')).AskPage),
        },
        {
          path: paths.answer,
          lazy: page(async () => (await import('../pages/pairs/answer-page.tsx')).AnswerPage),
        },
        {
          path: paths.response,
          lazy: page(async () => (await import('../pages/reminders/response-page.tsx')).ResponsePage),
        },
        {
          path: '/unsubscribe/:token?',
          lazy: page(async () => (await import('../pages/notices/unsubscribe-page.tsx')).UnsubscribePage),
        },
        {
          path: paths.setup,
          lazy: page(async () => (await import('../pages/session/setup-page.tsx')).SetupPage),
        },
        {
          element: <Shell />,
          errorElement: <CrashPage />,
          // A page that could not be fetched leaves the shell standing around the message.
          children: [
            {
              errorElement: <CrashPage />,
              children: [
                { path: paths.home, element: <Navigate to={paths.today} replace /> },
                {
                  path: paths.today,
                  lazy: page(async () => (await import('../pages/today/today-page.tsx')).TodayPage),
                },
                {
                  path: paths.roadmaps,
                  lazy: page(async () => (await import('../pages/roadmap/roadmaps-page.tsx')).RoadmapsPage, 'first'),
                },
                {
                  path: '/roadmap/:roadmapId',
                  lazy: page(async () => (await import('../pages/roadmap/board-page.tsx')).BoardPage, 'first'),
                },
                {
                  path: paths.import,
                  lazy: page(async () => (await import('../pages/roadmap/import-page.tsx')).ImportPage),
                },
                {
                  path: paths.people,
                  lazy: page(async () => (await import('../pages/people/register-page.tsx')).RegisterPage),
                },
                {
                  path: paths.peopleImport,
                  lazy: page(async () => (await import('../pages/people/import-page.tsx')).PeopleImportPage),
                },
                {
                  path: paths.mentees,
                  lazy: page(async () => (await import('../pages/people/mentees-page.tsx')).MenteesPage),
                },
                {
                  path: paths.requestLinks,
                  lazy: page(async () => (await import('../pages/people/request-links-page.tsx')).RequestLinksPage),
                },
                {
                  path: '/people/mentees/:menteeId',
                  lazy: page(async () => (await import('../pages/people/mentee-page.tsx')).MenteePage),
                },
                {
                  path: paths.nominate,
                  lazy: page(async () => (await import('../pages/people/nominate-page.tsx')).NominatePage),
                },
                {
                  path: paths.ownRequest,
                  lazy: page(async () => (await import('../pages/people/own-request-page.tsx')).OwnRequestPage),
                },
                {
                  path: paths.mentors,
                  lazy: page(async () => (await import('../pages/people/mentors-page.tsx')).MentorsPage),
                },
                {
                  path: '/people/mentors/:mentorId',
                  lazy: page(async () => (await import('../pages/people/mentor-page.tsx')).MentorPage),
                },
                {
                  path: paths.ownMentorship,
                  lazy: page(async () => (await import('../pages/people/my-mentorship-page.tsx')).MyMentorshipPage),
                },
                {
                  path: paths.sittings,
                  lazy: page(async () => (await import('../pages/sittings/sittings-page.tsx')).SittingsPage),
                },
                {
                  path: '/sittings/:sittingId',
                  lazy: page(async () => (await import('../pages/sittings/sitting-page.tsx')).SittingPage),
                },
                {
                  path: paths.matching,
                  lazy: page(async () => (await import('../pages/matching/matching-page.tsx')).MatchingPage),
                },
                {
                  path: paths.pairs,
                  lazy: page(async () => (await import('../pages/pairs/pairs-page.tsx')).PairsPage),
                },
                {
                  path: '/pairs/:pairId',
                  lazy: page(async () => (await import('../pages/pairs/pair-page.tsx')).PairPage),
                },
                {
                  path: '/pairs/:pairId/route/:menteeId',
                  lazy: page(async () => (await import('../pages/pairs/route-page.tsx')).RoutePage),
                },
                {
                  path: paths.routeTemplates,
                  lazy: page(async () => (await import('../pages/pairs/route-templates-page.tsx')).RouteTemplatesPage),
                },
                {
                  path: paths.diary,
                  lazy: page(async () => (await import('../pages/diary/diary-page.tsx')).DiaryPage, 'daily'),
                },
                {
                  path: '/diary/new',
                  lazy: page(async () => (await import('../pages/diary/new-meeting-page.tsx')).NewMeetingPage, 'daily'),
                },
                {
                  path: paths.diaryMeetings,
                  lazy: page(async () => (await import('../pages/diary/meetings-page.tsx')).MeetingsPage),
                },
                {
                  path: '/diary/meetings/:meetingId',
                  lazy: page(async () => (await import('../pages/diary/meeting-page.tsx')).MeetingPage),
                },
                {
                  path: paths.diaryIssues,
                  lazy: page(async () => (await import('../pages/diary/issues-page.tsx')).IssuesPage),
                },
                {
                  path: paths.ownIssues,
                  lazy: page(async () => (await import('../pages/diary/own-issues-page.tsx')).OwnIssuesPage, 'daily'),
                },
                {
                  path: paths.diaryCalendar,
                  lazy: page(async () => (await import('../pages/diary/calendar-page.tsx')).CalendarPage, 'daily'),
                },
                {
                  path: paths.diarySessions,
                  lazy: page(async () => (await import('../pages/diary/sessions-page.tsx')).SessionsPage),
                },
                {
                  path: '/diary/sessions/new',
                  lazy: page(async () => (await import('../pages/diary/new-session-page.tsx')).NewSessionPage),
                },
                {
                  path: '/diary/sessions/:sessionId',
                  lazy: page(async () => (await import('../pages/diary/session-page.tsx')).SessionPage),
                },
                {
                  path: paths.practices,
                  lazy: page(async () => (await import('../pages/practices/practices-page.tsx')).PracticesPage),
                },
                {
                  path: '/practices/:postId',
                  lazy: page(async () => (await import('../pages/practices/post-page.tsx')).PostPage),
                },
                {
                  path: paths.partners,
                  lazy: page(async () => (await import('../pages/partners/partners-page.tsx')).PartnersPage),
                },
                {
                  path: '/partners/:partnerId',
                  lazy: page(async () => (await import('../pages/partners/partner-page.tsx')).PartnerPage),
                },
                {
                  path: paths.documents,
                  lazy: page(async () => (await import('../pages/documents/documents-page.tsx')).DocumentsPage),
                },
                {
                  path: paths.newDocument,
                  lazy: page(async () => (await import('../pages/documents/new-document-page.tsx')).NewDocumentPage),
                },
                {
                  path: '/documents/:documentId',
                  lazy: page(async () => (await import('../pages/documents/document-page.tsx')).DocumentPage),
                },
                {
                  path: '/people/:personId',
                  lazy: page(async () => (await import('../pages/people/person-page.tsx')).PersonPage),
                },
                {
                  path: paths.consents,
                  lazy: page(async () => (await import('../pages/people/consents-page.tsx')).ConsentsPage),
                },
                {
                  path: paths.cards,
                  lazy: page(async () => (await import('../pages/people/cards-page.tsx')).CardsPage),
                },
                {
                  path: paths.auditLog,
                  lazy: page(async () => (await import('../pages/settings/audit-page.tsx')).AuditPage),
                },
                {
                  path: paths.settings,
                  lazy: page(async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage),
                },
                {
                  path: paths.school,
                  lazy: page(async () => (await import('../pages/settings/school-page.tsx')).SchoolPage),
                },
                {
                  path: paths.promotion,
                  lazy: page(async () => (await import('../pages/settings/promotion-page.tsx')).PromotionPage),
                },
                {
                  path: paths.programme,
                  lazy: page(async () => (await import('../pages/settings/programme-page.tsx')).ProgrammePage),
                },
                {
                  path: paths.users,
                  lazy: page(async () => (await import('../pages/settings/users-page.tsx')).UsersPage),
                },
                {
                  path: paths.inbox,
                  lazy: page(async () => (await import('../pages/notices/inbox-page.tsx')).InboxPage, 'daily'),
                },
                {
                  path: paths.reminders,
                  lazy: page(async () => (await import('../pages/reminders/reminders-page.tsx')).RemindersPage),
                },
                {
                  path: paths.mailSettings,
                  lazy: page(async () => (await import('../pages/settings/mail-page.tsx')).MailPage),
                },
                {
                  path: paths.account,
                  lazy: page(async () => (await import('../pages/session/account-page.tsx')).AccountPage),
                },
                { path: '*', element: <NotFoundPage /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
