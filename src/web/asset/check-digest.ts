/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = 'd17d8c949d41d2f0c3887231a9767c0a02f8e7148c2c676d0ee82041a4df8fcf';
