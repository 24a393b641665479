/** What can be taken away from the page: pictures, tables, answers. */
import type { VNode } from 'preact';
import { svgText, type Mark } from '../../report/svg/index.js';

/** Offers `text` as a file. */
export function saveText(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type }));
}

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** Milliseconds for which a file is kept for the browser to take. Assumed. */
const KEPT = 60_000;

/** Px of a picture that is saved, and of a bitmap for each. Assumed: wide enough for a page of print. */
const SAVED = { width: 960, sharpness: 2 } as const;

/** What of a picture can be saved. */
export interface SavingProps {
  /** The name of the files, without ending. */
  readonly name: string;
  readonly draw: (width: number) => Mark | null;
  readonly csv: () => string;
}

/** Buttons that save a picture and the figures behind it. */
export function Saving({ name, draw, csv }: SavingProps): VNode {
  const svg = () => {
    const mark = draw(SAVED.width);
    return mark === null ? null : svgText(mark, 'light');
  };
  return (
    <p class="saving">
      <span>Save as </span>
      <button type="button" onClick={() => saveText(`${name}.csv`, 'text/csv', csv())}>
        CSV
      </button>
      <button
        type="button"
        onClick={() => withText(svg(), (text) => saveText(`${name}.svg`, 'image/svg+xml', text))}
      >
        SVG
      </button>
      <button type="button" onClick={() => withText(svg(), (text) => void saveBitmap(`${name}.png`, text))}>
        PNG
      </button>
    </p>
  );
}

function withText(text: string | null, use: (text: string) => void): void {
  if (text !== null) use(text);
}

async function saveBitmap(name: string, svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SAVED.sharpness;
  canvas.height = image.naturalHeight * SAVED.sharpness;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) save(name, blob);
  });
}
