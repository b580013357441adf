import { mediaContract } from '../ports/media-contract.ts';
import { FakeMedia } from './media.fixture.ts';

mediaContract('the stand-in of the specs', async () => {
  const provider = new FakeMedia();
  return {
    provider,
    secrets: [],
    enter: (who) =>
      provider.hear(who, {
        do: 'join',
        token: '',
        transport: 'udp',
        sdp: 'offer',
        microphone: true,
        camera: true,
      }),
    async whereIs({ client }) {
      const held = provider.held.get(client);
      return held ? { room: held.room, rights: held.rights } : null;
    },
    async breakDown() {
      provider.refusing = 'media-unavailable';
    },
  };
});
