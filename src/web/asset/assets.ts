/** Every asset of the pages: the stylesheet, the icon, and the scripts. */
import { stylesheet } from '../style/stylesheet.ts';
import { makeAsset, pointTo } from './asset.ts';
import { checkDigest } from './check-digest.ts';
import { copyScript } from './copy.ts';
import { searchScript } from './search.ts';

const scriptType = 'text/javascript; charset=utf-8';

export const styleAsset = makeAsset('style.css', 'text/css; charset=utf-8', stylesheet);

/** 职 on the blue of book cloth. */
export const iconAsset = makeAsset(
  'icon.svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="#1d4b7c"/><text x="8" y="12" font-size="11" text-anchor="middle" fill="#fff">职</text></svg>',
);

export const copyAsset = makeAsset('copy.js', scriptType, copyScript);
export const searchAsset = makeAsset('search.js', scriptType, searchScript);

export const checkAsset = pointTo('check.js', scriptType, checkDigest);

export const assets = [styleAsset, iconAsset, copyAsset, searchAsset, checkAsset];
