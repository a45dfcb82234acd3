/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = '5f0baee77377fe224079bf98e98e7a73b1d986896fec220b20b0c1c8db3baf89';
