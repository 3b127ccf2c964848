import { hash } from 'node:crypto';
import { icon as iconText } from './icon.ts';
import { picture as pictureText } from './picture.ts';
import { script as scriptText } from './script.ts';
import { stylesheet as stylesheetText } from './stylesheet.ts';

export interface Asset {
  /** Holds a hash of the body: what it names never changes. */
  readonly address: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const named = /^\/assets\/([a-z]+)-[\w-]+\.[a-z]+$/;

export const stylesheet = asset('styles', 'css', 'text/css; charset=utf-8', stylesheetText);
export const script = asset('script', 'js', 'text/javascript; charset=utf-8', scriptText);
export const icon = asset('icon', 'svg', 'image/svg+xml; charset=utf-8', iconText);
/** What a page shared elsewhere is shown with. */
export const picture = asset('picture', 'png', 'image/png', Uint8Array.from(Buffer.from(pictureText, 'base64')));

const assets = new Map([
  ['styles', stylesheet],
  ['script', script],
  ['icon', icon],
  ['picture', picture],
]);

/** The asset of that name, whatever the hash; null where there is none. */
export function assetAt(pathname: string): Asset | null {
  return assets.get(named.exec(pathname)?.[1] ?? '') ?? null;
}

function asset(name: string, extension: string, type: string, body: Asset['body']): Asset {
  const digest = hash('sha256', body, 'base64url').slice(0, 12);
  return { address: `/assets/${name}-${digest}.${extension}`, type, body };
}
