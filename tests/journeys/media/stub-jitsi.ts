import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const appId = 'polder';
export const secret = 'geheim-dat-jitsi-en-polder-delen-32';

/** Something that happened in a frame of the stub. */
export interface Happened {
  readonly what: 'joined' | 'hangup' | 'refused' | 'command';
  readonly room: string;
  /** Who the token is for; a name is shown to the others. */
  readonly person: string;
  readonly name: string;
  readonly detail: string;
}

/** A Jitsi server as far as a page that embeds it sees: its script, a frame per room, and what is asked of it. */
export interface StubJitsi {
  readonly domain: string;
  readonly happened: readonly Happened[];
  stop(): void;
}

/** What the real script does for us: a frame for the room, commands into it, events out of it. */
const externalApi = `
window.JitsiMeetExternalAPI = class {
  constructor(domain, options) {
    this.listeners = [];
    this.muted = { audio: options.configOverwrite.startWithAudioMuted, video: options.configOverwrite.startWithVideoMuted };
    this.frame = document.createElement('iframe');
    this.frame.allow = 'camera; microphone';
    this.frame.title = 'Jitsi';
    const told = { jwt: options.jwt, name: options.userInfo.displayName, config: options.configOverwrite };
    this.frame.src = 'http://' + domain + '/' + options.roomName + '#' + encodeURIComponent(JSON.stringify(told));
    options.parentNode.append(this.frame);
    this.hear = ({ source, data }) => {
      if (source !== this.frame.contentWindow) return;
      if (data.event === 'audioMuteStatusChanged') this.muted.audio = data.told.muted;
      if (data.event === 'videoMuteStatusChanged') this.muted.video = data.told.muted;
      for (const [event, listener] of this.listeners) if (event === data.event) listener(data.told);
    };
    addEventListener('message', this.hear);
  }
  addListener(event, listener) { this.listeners.push([event, listener]); }
  executeCommand(command, ...values) { this.frame.contentWindow.postMessage({ command, values }, '*'); }
  isAudioMuted() { return Promise.resolve(this.muted.audio); }
  isVideoMuted() { return Promise.resolve(this.muted.video); }
  setAudioInputDevice() {}
  setAudioOutputDevice() {}
  setVideoInputDevice() {}
  dispose() { removeEventListener('message', this.hear); this.frame.remove(); }
};`;

/** The page in the frame. It says in words what it has on, and has a button of its own for the microphone. */
const roomPage = `<!doctype html><html lang="nl"><title>Jitsi</title><h1></h1>
<p id="audio"></p><p id="video"></p><button>Demp in Jitsi</button>
<script>
const { jwt, name, config } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const room = location.pathname.slice(1);
const muted = { audio: config.startWithAudioMuted, video: config.startWithVideoMuted };
const show = () => {
  document.querySelector('h1').textContent = room;
  for (const kind of ['audio', 'video']) document.getElementById(kind).textContent = kind + (muted[kind] ? ' off' : ' on');
};
const emit = (event, told) => parent.postMessage({ event, told }, '*');
const turn = (kind) => { muted[kind] = !muted[kind]; show(); emit(kind + 'MuteStatusChanged', { muted: muted[kind] }); };
const log = (what, detail) => fetch('/log', { method: 'POST', keepalive: true, body: JSON.stringify({ what, room, jwt, name, detail: detail || '' }) });
addEventListener('message', ({ data }) => {
  if (data.command === 'toggleAudio') turn('audio');
  else if (data.command === 'toggleVideo') turn('video');
  else if (data.command === 'hangup') { void log('hangup').then(() => emit('videoConferenceLeft', {})); return; }
  void log('command', data.command);
});
document.querySelector('button').onclick = () => turn('audio');
show();
log('joined', config.breakoutRooms.hideJoinRoomButton ? '' : 'break-out rooms').then((answer) => {
  if (answer.ok) emit('videoConferenceJoined', { roomName: room });
  else emit('errorOccurred', { error: { name: 'connection.passwordRequired', isFatal: true } });
});
</script></html>`;

export async function stubJitsi(): Promise<StubJitsi> {
  const happened: Happened[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, happened);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    domain: `localhost:${(server.address() as AddressInfo).port}`,
    happened,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, happened: Happened[]) {
  const send = (type: string, body: string, status = 200) => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  };
  if (request.url === '/external_api.js') return send('application/javascript', externalApi);
  if (request.url !== '/log') return send('text/html', roomPage);
  const told = JSON.parse(await text(request)) as Record<'what' | 'room' | 'jwt' | 'name' | 'detail', string>;
  const person = personIn(told.jwt, told.room);
  const what = person === null ? 'refused' : (told.what as Happened['what']);
  happened.push({ what, room: told.room, person: person ?? '', name: told.name, detail: told.detail });
  send('text/plain', '', person === null ? 403 : 200);
}

/** As the token settings of Prosody do: signed with the secret, of this app, for this room, and not too old. */
function personIn(jwt: string, room: string): string | null {
  const [head = '', body = '', signature = ''] = jwt.split('.');
  const right = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  if (signature !== right) return null;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    iss: string;
    room: string;
    exp: number;
    nbf: number;
    context: { user: { id: string } };
  };
  const now = Date.now() / 1_000;
  const isValid = claims.iss === appId && claims.room === room && claims.nbf <= now && now < claims.exp;
  return isValid ? claims.context.user.id : null;
}
