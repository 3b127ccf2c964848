import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { icon, script, stylesheet } from '../../functions/reader/assets/assets.ts';

it('has a style sheet and a script without mistakes', () => {
  expect(transformSync(stylesheet.body, { loader: 'css' }).warnings).toEqual([]);
  expect(transformSync(script.body, { loader: 'js' }).warnings).toEqual([]);
  expect(icon.body).toMatch(/^<svg [^>]*>[\s\S]*<\/svg>\n$/);
});

it('loads nothing from elsewhere by its style sheet', () => {
  expect(stylesheet.body).not.toMatch(/url\(|@import/);
});
