import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { AnswerPage } from './answer/answer-page.tsx';
import { PreparePage } from './frame/prepare-page.tsx';
import { HarvestPage } from './harvest-page.tsx';
import { InvitePage } from './invite/invite-page.tsx';
import { ImportPage } from './people/import-page.tsx';
import { ProjectLayout } from './project/project-layout.tsx';
import { NewProjectPage } from './projects/new-project-page.tsx';
import { ProjectsPage } from './projects/projects-page.tsx';
import { RunSheetPage } from './run-sheet/run-sheet-page.tsx';
import { MeetingsPage } from './sessions/meetings-page.tsx';
import { NewSessionPage } from './sessions/new-session-page.tsx';
import { Broken, NoPage } from './shell/lost.tsx';
import { SoundPage } from './sound/sound-page.tsx';
import { TablesPage } from './tables/tables-page.tsx';

/** Which evening a page is about, when the address says so. */
const sessionAsked = (search: Record<string, unknown>): { session?: string } =>
  typeof search.session === 'string' ? { session: search.session } : {};

const root = createRootRoute({ component: Outlet });
const projects = createRoute({ getParentRoute: () => root, path: '/', component: ProjectsPage });
const newProject = createRoute({ getParentRoute: () => root, path: '/new', component: NewProjectPage });
const project = createRoute({ getParentRoute: () => root, path: '/p/$project', component: ProjectLayout });
const prepare = createRoute({ getParentRoute: () => project, path: '/', component: PreparePage });
const newSession = createRoute({
  getParentRoute: () => project,
  path: '/sessions/new',
  component: NewSessionPage,
});
const runSheet = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$session/run-sheet',
  component: RunSheetPage,
});
const tables = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$session/tables',
  component: TablesPage,
});
const sound = createRoute({
  getParentRoute: () => project,
  path: '/sessions/$session/sound',
  component: SoundPage,
});
const invite = createRoute({
  getParentRoute: () => project,
  path: '/invite',
  component: InvitePage,
  validateSearch: sessionAsked,
});
const takeList = createRoute({
  getParentRoute: () => project,
  path: '/invite/import',
  component: ImportPage,
  validateSearch: sessionAsked,
});
const meetings = createRoute({ getParentRoute: () => project, path: '/meetings', component: MeetingsPage });
const answer = createRoute({ getParentRoute: () => project, path: '/answer', component: AnswerPage });
const harvest = createRoute({ getParentRoute: () => project, path: '/harvest', component: HarvestPage });

export const router = createRouter({
  routeTree: root.addChildren([
    projects,
    newProject,
    project.addChildren([
      prepare,
      newSession,
      runSheet,
      tables,
      sound,
      invite,
      takeList,
      meetings,
      harvest,
      answer,
    ]),
  ]),
  basepath: '/studio',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NoPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
