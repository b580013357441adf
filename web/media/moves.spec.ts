import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSettings } from './kept.ts';
import { fakeBrowser, grantOf, inside, page, settled } from './store.fixture.ts';
import { stillOff } from './view.ts';

// what is fetched when somebody takes part is here already, so that specs wait for nothing else
beforeAll(() => import('./taking-part.ts'));
beforeEach(() => void fakeBrowser());
afterEach(() => vi.unstubAllGlobals());

describe('talking while holding', () => {
  it('begins silent: a microphone that was on goes off', async () => {
    const { media } = await inside();
    await media.setMicrophone(true);
    await media.change({ holdToTalk: true });
    expect(media.view().microphone).toBe(false);
  });

  const resumed = async () => {
    const { media, clients } = page();
    media.resume();
    await settled();
    return clients[0]?.mounts[0]?.start;
  };

  it('is over with a reload, whether or not a hand still holds', async () => {
    const { media } = await inside();
    await media.change({ holdToTalk: true });
    await media.setMicrophone(true);
    await media.setCamera(true);
    expect(await resumed()).toMatchObject({ microphone: false, camera: true });
    // also for who chose in another tab to talk without holding
    keepSettings({ holdToTalk: false });
    expect(await resumed()).toMatchObject({ microphone: false, camera: true });
  });

  it('begins silent after a reload too, for who chose it in another tab', async () => {
    const { media } = await inside();
    await media.setMicrophone(true);
    keepSettings({ holdToTalk: true });
    expect(await resumed()).toMatchObject({ microphone: false });
  });

  it('goes on through a line that breaks while a hand holds', async () => {
    const { media, client } = await inside();
    await media.change({ holdToTalk: true });
    await media.setMicrophone(true);
    client.tell({ is: 'link', state: 'lost' });
    await settled();
    expect(client.mounts[1]?.start).toMatchObject({ microphone: true });
  });
});

describe('a move', () => {
  it('leaves what is on as it is, where it may be on', async () => {
    const { media, tell, client } = await inside();
    await media.setMicrophone(true);
    tell({ what: 'placed', room: 'table:2', rights: { speak: true, camera: true } });
    await settled();
    expect(media.view()).toMatchObject({ room: 'table:2', microphone: true, camera: false });
    expect(client.mounts).toHaveLength(1);
  });

  it('to where one listens turns off, and back at the table nothing goes on by itself', async () => {
    const { media, tell } = await inside();
    await media.setMicrophone(true);
    await media.setCamera(true);
    tell({ what: 'placed', room: 'plenary', rights: { speak: false, camera: false } });
    await settled();
    await media.setMicrophone(true);
    expect(media.view()).toMatchObject({ microphone: false, camera: false });
    expect(stillOff(media.view())).toEqual([]);
    tell({ what: 'placed', room: 'table:1', rights: { speak: true, camera: true } });
    await settled();
    expect(media.view()).toMatchObject({ microphone: false, camera: false });
  });

  it('back to where one talks tells what is still off, until it is on or that was read', async () => {
    const { media, tell } = await inside();
    await media.setMicrophone(true);
    await media.setCamera(true);
    for (const speak of [false, true]) {
      tell({ what: 'placed', room: 'table:1', rights: { speak, camera: speak } });
      await settled();
    }
    expect(stillOff(media.view())).toEqual(['microphone', 'camera']);
    await media.setMicrophone(true);
    expect(stillOff(media.view())).toEqual(['camera']);
    media.dismiss();
    expect(stillOff(media.view())).toEqual([]);
  });

  it('tells nothing of what somebody turned off by their own choice', async () => {
    const { media } = await inside();
    await media.setMicrophone(true);
    await media.change({ mode: 'listen' });
    await media.change({ mode: 'sound' });
    expect(media.view().microphone).toBe(false);
    expect(stillOff(media.view())).toEqual([]);
  });

  it('with a new grant is followed, where the provider does not move people itself', async () => {
    const { media, tell, client } = await inside();
    tell({ what: 'grant', grant: grantOf({ room: 'table:3' }) });
    await settled();
    expect(client.done).toContain('follow table:3');
    expect(media.view().room).toBe('table:3');
  });
});
