import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import type { Me } from '#protocol/http.ts';
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
  const root = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
  root.className = 'studio staff';
  createRoot(root).render(
    <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>
      <StudioOf person={me.value} />
    </I18nProvider>,
  );
}

function StudioOf({ person }: { readonly person: Me }) {
  const [me, know] = useState(person);
  const owner = me.person;
  const studio = useMemo<Studio>(() => {
    const open: Studio['open'] = (streams) =>
      connectPage({ token: null, owner, streams, slices: studioSlices });
    return { say, me, know, open };
  }, [me, owner]);
  return (
    <StudioContext value={studio}>
      <RouterProvider router={router} />
    </StudioContext>
  );
}
