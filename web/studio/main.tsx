import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { connectPage } from '../connection/browser.ts';
import { studioSlices } from '../connection/studio-slices.ts';
import { readBoot } from '../ui/boot.ts';
import { api } from './api.ts';
import { router } from './router.tsx';
import { studioSayer } from './say.ts';
import { type Studio, StudioContext } from './studio.ts';
import './css/studio.css';

const { language } = readBoot(document);
const [say, me] = await Promise.all([studioSayer(language), api.me()]);
if (!me.ok) location.assign('/sign-in');
else {
  const person = me.value;
  const studio: Studio = {
    say,
    me: person,
    open: (streams) => connectPage({ token: null, owner: person.person, streams, slices: studioSlices }),
  };
  const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  root.className = 'studio staff';
  createRoot(root).render(
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <StudioContext value={studio}>
        <RouterProvider router={router} />
      </StudioContext>
    </I18nProvider>,
  );
}
