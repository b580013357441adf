const bars = 18;
const width = 288;
const height = 68;
const quietest = 7;

/** Draws how loud a voice comes in, the newest at the right, until `stop`. */
export function showMeter(picture: SVGSVGElement, stream: MediaStream): { stop(): void } {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 1_024;
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const rects = drawBars(picture);
  const levels: number[] = new Array(bars).fill(0);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    levels.shift();
    levels.push(loudness(samples));
    for (const [index, rect] of rects.entries()) setBar(rect, levels[index] ?? 0);
  }, 90);
  return {
    stop() {
      clearInterval(timer);
      void audio.close();
    },
  };
}

/** 0 (silence) to 1 (loud speech nearby). */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.min(1, Math.sqrt(sum / samples.length) * 6);
}

function drawBars(picture: SVGSVGElement): readonly SVGRectElement[] {
  const rects = Array.from({ length: bars }, (_, index) => {
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    rect.setAttribute('x', String((index * width) / bars + 3));
    rect.setAttribute('width', String(width / bars - 6));
    rect.setAttribute('rx', '4');
    setBar(rect, 0);
    return rect;
  });
  picture.replaceChildren(...rects);
  return rects;
}

function setBar(rect: SVGRectElement, level: number): void {
  const tall = Math.max(quietest, level * (height - 12));
  rect.setAttribute('y', String((height - tall) / 2));
  rect.setAttribute('height', String(tall));
  rect.classList.toggle('still', tall <= quietest);
}
