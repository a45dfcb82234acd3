/** The icons (图标) of a page: one inline sprite, of which a page carries only those that it uses; no two have the same outline. */
import { raw } from 'hono/html';
import type { Html } from './view.ts';

const symbols = {
  match: '<circle cx="10" cy="10" r="8"/><path d="M6 10.5l2.8 2.8L14.2 7"/>',
  noted:
    '<path d="M14.6 3.5A8 8 0 1 0 18 10"/><path d="M6 10.5l2.8 2.8L14.2 7"/><circle class="solid" cx="17.2" cy="4.4" r="2"/>',
  suggested:
    '<circle cx="10" cy="10" r="8" stroke-dasharray="3 2.3"/><path d="M6.2 8.6c1.2-1.4 2.6-1.4 3.8 0s2.6 1.4 3.8 0M6.2 12.4c1.2-1.4 2.6-1.4 3.8 0s2.6 1.4 3.8 0"/>',
  ambiguous: '<circle cx="7.2" cy="10" r="5.4"/><circle cx="12.8" cy="10" r="5.4"/>',
  noMatch: '<rect x="2.5" y="2.5" width="15" height="15"/><path d="M6.5 6.5l7 7M13.5 6.5l-7 7"/>',
  unknown:
    '<rect x="2.5" y="2.5" width="15" height="15" stroke-dasharray="2.5 2"/><path d="M4 10l6-6M4 16L16 4M10 16l6-6" stroke-width="1"/>',
  insufficient: '<rect x="2.5" y="2.5" width="15" height="15" stroke-dasharray="2.5 2"/><path d="M6 10h8"/>',
  reused:
    '<path d="M4 3h15v7M4 3v19h7" stroke-width="2"/><rect x="11" y="10" width="17" height="19" stroke-width="2"/><path d="M19.5 15v6.5" stroke-width="2.6"/><circle class="solid" cx="19.5" cy="25" r="1.7"/>',
  copy: '<path d="M3 13V3h10"/><rect x="7" y="7" width="10" height="10"/>',
} as const;

export type Icon = keyof typeof symbols;

/** The definitions of some icons, once a page. */
export function defineIcons(icons: readonly Icon[]): Html {
  if (icons.length === 0) return raw('');
  const defined = icons.map(
    (icon) => `<symbol id="i-${icon}" viewBox="0 0 ${icon === 'reused' ? '32 32' : '20 20'}">${symbols[icon]}</symbol>`,
  );
  return raw(`<svg class="sprite" aria-hidden="true"><defs>${defined.join('')}</defs></svg>`);
}

/** An icon where it stands; words stand beside it. */
export function showIcon(icon: Icon): Html {
  return raw(`<svg class="icon" aria-hidden="true"><use href="#i-${icon}"/></svg>`);
}
