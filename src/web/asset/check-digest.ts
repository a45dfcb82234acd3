/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = 'd5adb3ecae5acb0004c0bfa4b23edf9dc1d772faed7ecfef875096ff56b37f85';
