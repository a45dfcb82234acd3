/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = '9afdaffc3bde61365fbce0a07a835a242d0618305a246bbbd170bbd135f9a719';
