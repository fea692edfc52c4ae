import { createBrowserRouter, Navigate } from 'react-router-dom';
import { paths } from '../lib/paths.ts';
import { BoardPage } from '../pages/roadmap/board-page.tsx';
import { RoadmapsPage } from '../pages/roadmap/roadmaps-page.tsx';
import { CrashPage } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

/** The board comes with the shell; every other screen when it is opened. */
export const createRouter = () =>
  createBrowserRouter([
    {
      hydrateFallbackElement: <></>,
      errorElement: <CrashPage />,
      children: [
        {
          path: paths.login,
          lazy: async () => ({ Component: (await import('../pages/session/login-page.tsx')).LoginPage }),
        },
        {
          path: paths.setup,
          lazy: async () => ({ Component: (await import('../pages/session/setup-page.tsx')).SetupPage }),
        },
        {
          element: <Shell />,
          errorElement: <CrashPage />,
          // A page that could not be fetched leaves the shell standing around the message.
          children: [
            {
              errorElement: <CrashPage />,
              children: [
                { path: paths.home, element: <Navigate to={paths.roadmaps} replace /> },
                { path: paths.roadmaps, element: <RoadmapsPage /> },
                { path: '/roadmap/:roadmapId', element: <BoardPage /> },
                {
                  path: paths.import,
                  lazy: async () => ({ Component: (await import('../pages/roadmap/import-page.tsx')).ImportPage }),
                },
                {
                  path: paths.people,
                  lazy: async () => ({ Component: (await import('../pages/people/register-page.tsx')).RegisterPage }),
                },
                {
                  path: '/people/:personId',
                  lazy: async () => ({ Component: (await import('../pages/people/person-page.tsx')).PersonPage }),
                },
                {
                  path: paths.consents,
                  lazy: async () => ({ Component: (await import('../pages/people/consents-page.tsx')).ConsentsPage }),
                },
                {
                  path: paths.users,
                  lazy: async () => ({ Component: (await import('../pages/settings/users-page.tsx')).UsersPage }),
                },
                {
                  path: paths.account,
                  lazy: async () => ({ Component: (await import('../pages/session/account-page.tsx')).AccountPage }),
                },
                { path: '*', element: <NotFoundPage /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
