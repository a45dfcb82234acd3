/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = 'aacd913227c26e1a365b6171e3d87aa0dce15c3e49c60d9b11484548bfc9bb15';
