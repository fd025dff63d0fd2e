/** The origin graph as a picture of its own, to save and send. */

import css from './origin-graph.css';

/** Light colours whatever the reader's own: a picture is mostly put on white. */
const COLOURS: Readonly<Record<string, string>> = {
  surface: '#ffffff',
  'surface-quiet': '#f5f6f8',
  ink: '#1a212c',
  'ink-quiet': '#545e6d',
  line: '#dfe3e9',
  edge: '#b4bcc8',
  link: '#1b5591',
  focus: '#1b5591',
  confirmed: '#1b5591',
  'confirmed-wash': '#eef4fa',
  open: '#87500e',
  type: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
};

/** Style sheet for a picture, with its colours written out: not every viewer knows variables. */
export function pictureStyle(): string {
  const written = css.replace(/var\(--([\w-]+)\)/gu, (whole, name: string) => COLOURS[name] ?? whole);
  return written.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, '').replace(/\/\*[\s\S]*?\*\//gu, '');
}

/** Source of a stand-alone SVG file. */
export function svgSource(picture: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

/** Draws an SVG at twice its size, for sharp text. Rejects where the browser can't. */
export async function pngOf(source: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width, height);
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    await new Promise((resolve, reject) => {
      image.addEventListener('load', resolve, { once: true });
      image.addEventListener('error', () => reject(new Error('The picture can’t be drawn.')), { once: true });
      image.src = url;
    });
    return await drawn(image, width, height);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Browsers refuse canvases beyond some 16,000 pixels a side. */
const MOST_PIXELS = 16_000;

async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const scale = Math.min(2, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.scale(scale, scale);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png');
  });
}
