/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = '32d0e231363139f57230ee6d369283303a558d6d9fcaf4b71a976073d6ee4a20';
